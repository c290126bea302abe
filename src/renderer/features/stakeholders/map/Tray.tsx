import { ActionIcon, Button, TextInput } from '@mantine/core';
import { supportGlyph } from '@shared/design-tokens';
import { isKeyPlayer } from '@shared/domain/stakeholders';
import { foldText } from '@shared/fold-text';
import { keyMarkPath } from '@shared/stakeholder-map/draw-card';
import { IconClipboardList, IconLayoutSidebarLeftCollapse, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useT } from '@/ui/use-t';
import supportClasses from '../SupportMark.module.css';
import { nameOfRow, type StakeholderRow } from '../stakeholder-row';
import { BlankShapes } from './BlankShapes';
import { useMap } from './map-context';
import { setPasted } from './map-ui';
import classes from './Tray.module.css';
import { TrayGhost } from './TrayGhost';
import { useTrayDrag } from './use-tray-drag';

/** More rows than this make the list slow; a longer one is narrowed with the filter. */
const mostShown = 300;

/** Who is not on this map yet, the most significant first: dragged onto it, or put there with Enter. */
export function Tray({ onHide }: { onHide: () => void }) {
  const { offMap, rows, actions, t } = useMap();
  const [filter, setFilter] = useState('');
  const words = useDeferredValue(filter);
  const drag = useTrayDrag();
  /** Who is picked to be put on the map together, and who was picked last, from where Shift picks on. */
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const shown = useMemo(() => {
    const parts = foldText(words).split(/\s+/).filter(Boolean);
    if (parts.length === 0) return offMap;
    return offMap.filter(({ person, seat, unit }) => {
      const role = person?.buyingRole ? t(`model:buyingRole.${person.buyingRole}`) : '';
      const text = foldText(`${person?.name ?? ''} ${seat?.title ?? ''} ${unit} ${role}`);
      return parts.every((part) => text.includes(part));
    });
  }, [offMap, words, t]);

  /** All who are picked where this one is, else this one alone. */
  const together = (row: StakeholderRow) => (picked.has(row.id) ? shown.filter(({ id }) => picked.has(id)) : [row]);
  const pick = (row: StakeholderRow, how: 'one' | 'more' | 'range') => {
    const next = new Set(how === 'one' ? [] : picked);
    const [from, to] = [shown.findIndex(({ id }) => id === last), shown.indexOf(row)].sort((a, b) => a - b);
    if (how === 'range' && from !== undefined && to !== undefined && from >= 0)
      for (const { id } of shown.slice(from, to + 1)) next.add(id);
    else if (how === 'more' && next.has(row.id)) next.delete(row.id);
    else next.add(row.id);
    setPicked(next);
    setLast(row.id);
  };

  return (
    <section className={classes.tray} aria-label={t('stakeholders:map.tray')}>
      <header className={classes.header}>
        <h2 className={classes.heading}>
          {t('stakeholders:map.tray')} <span className={classes.count}>{offMap.length}</span>
        </h2>
        <ActionIcon
          className={classes.paste ?? ''}
          aria-label={t('stakeholders:list.paste')}
          title={t('stakeholders:list.paste')}
          onClick={() => setPasted('')}
        >
          <IconClipboardList size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={t('stakeholders:map.hideTray')} title={t('stakeholders:map.hideTray')} onClick={onHide}>
          <IconLayoutSidebarLeftCollapse size={16} aria-hidden />
        </ActionIcon>
      </header>
      {offMap.length === 0 ? (
        <>
          <p className={classes.hint}>{t(rows.length === 0 ? 'editor:tray.empty' : 'stakeholders:map.trayAll')}</p>
          <div className={classes.footer}>
            <Button
              size="xs"
              variant="default"
              fullWidth
              leftSection={<IconClipboardList size={16} aria-hidden />}
              onClick={() => setPasted('')}
            >
              {t('stakeholders:list.paste')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <div className={classes.filter}>
            <TextInput
              aria-label={t('stakeholders:map.trayFilter')}
              placeholder={t('stakeholders:map.trayFilter')}
              leftSection={<IconSearch size={14} aria-hidden />}
              value={filter}
              onChange={(event) => setFilter(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Escape' || filter === '') return;
                event.preventDefault();
                setFilter('');
              }}
            />
          </div>
          <ul className={classes.list}>
            {shown.slice(0, mostShown).map((row) => (
              <TrayItem
                key={row.id}
                row={row}
                picked={picked.has(row.id)}
                onPointerDown={(event) => drag.onPointerDown(event, { rows: together(row) })}
                onPick={(how) => pick(row, how)}
                onPut={() => void actions.put(together(row))}
              />
            ))}
            {shown.length > mostShown && <li className={classes.hint}>{t('editor:tray.more', { count: shown.length - mostShown })}</li>}
            {shown.length === 0 && <li className={classes.hint}>{t('stakeholders:map.trayNothing')}</li>}
          </ul>
          <footer className={classes.footer}>
            <p className={classes.hint}>{t('stakeholders:map.trayHint')}</p>
            <Button size="xs" variant="default" fullWidth onClick={() => void actions.putAll()}>
              {t('stakeholders:map.placeAll')}
            </Button>
          </footer>
        </>
      )}
      <BlankShapes onPointerDown={drag.onPointerDown} />
      {drag.dragged && <TrayGhost {...drag.dragged} />}
    </section>
  );
}

type ItemProps = {
  row: StakeholderRow;
  picked: boolean;
  onPointerDown: (event: React.PointerEvent) => void;
  onPick: (how: 'one' | 'more' | 'range') => void;
  onPut: () => void;
};

function TrayItem({ row, picked, onPointerDown, onPick, onPut }: ItemProps) {
  const t = useT();
  const { person, seat } = row;
  const name = nameOfRow(row, t('stakeholders:card.vacant'));
  const detail = [person ? seat?.title : t(`model:seatState.${seat?.state ?? 'vacant'}`), row.unit].filter(Boolean).join(' · ');
  const support = person?.support ?? null;
  const word = support === null ? t('stakeholders:card.supportUnknown') : t(`model:support.${support}`);
  const key = person !== null && isKeyPlayer(person);
  const spoken = [name, detail, person && word, key && t('stakeholders:legend.keyPlayer')].filter(Boolean).join(', ');
  return (
    <li>
      <button
        type="button"
        className={classes.item}
        aria-label={t('stakeholders:map.putNamed', { name: spoken })}
        aria-pressed={picked}
        title={name}
        onPointerDown={onPointerDown}
        // A pointer picks and drags; Enter and a double click put the card where there is room, Space picks.
        onClick={(event) => {
          if (event.detail > 0) onPick(event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'more' : 'one');
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          if (event.key === 'Enter') onPut();
          else onPick(event.shiftKey ? 'range' : 'more');
        }}
        onDoubleClick={onPut}
      >
        <span className={supportClasses.mark} data-support={support ?? undefined} title={person ? word : undefined}>
          <span className={supportClasses.glyph}>{support === null ? '?' : supportGlyph[support]}</span>
        </span>
        <span className={classes.words}>
          <span className={classes.name} dir="auto">
            {name}
          </span>
          {detail !== '' && <span className={classes.detail}>{detail}</span>}
        </span>
        {key && (
          <svg width={12} height={12} className={classes.key} aria-hidden>
            <path d={keyMarkPath} />
          </svg>
        )}
        {person?.influence != null && (
          <span className={classes.influence} title={t('stakeholders:list.influence')}>
            {person.influence}
          </span>
        )}
      </button>
    </li>
  );
}
