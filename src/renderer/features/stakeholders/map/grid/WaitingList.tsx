import { ActionIcon } from '@mantine/core';
import { supportGlyph } from '@shared/design-tokens';
import { spokenCard } from '@shared/stakeholder-map/describe-person';
import type { GridPerson } from '@shared/stakeholder-map/power-interest/people';
import { IconLayoutSidebarLeftCollapse } from '@tabler/icons-react';
import supportClasses from '../../SupportMark.module.css';
import { useMap } from '../map-context';
import { inspectCard, useMapUi } from '../map-ui';
import trayClasses from '../Tray.module.css';
import { valuesText } from './grid-changes';
import { takesBack, type useGridDrag } from './use-grid-drag';
import { openMenu, toggle, type useGridKeys } from './use-grid-keys';
import { waitingId } from './use-grid-view';

type Props = {
  people: readonly GridPerson[];
  keys: ReturnType<typeof useGridKeys>;
  dragging: ReturnType<typeof useGridDrag>;
  onHide: () => void;
};

/** Those whose influence or interest is not known: dragged onto the grid, or put there by key. */
export function WaitingList({ people, keys, dragging, onHide }: Props) {
  const { t } = useMap();
  const selected = useMapUi((state) => state.selected);
  const { drag, onPointerDown, wasDragged } = dragging;
  return (
    <section className={trayClasses.tray} aria-label={t('stakeholders:grid.waiting')} data-dropping={takesBack(drag) || undefined}>
      <header className={trayClasses.header}>
        <h2 className={trayClasses.heading}>
          {t('stakeholders:grid.waiting')} <span className={trayClasses.count}>{people.length}</span>
        </h2>
        <ActionIcon aria-label={t('stakeholders:map.hideTray')} title={t('stakeholders:map.hideTray')} onClick={onHide}>
          <IconLayoutSidebarLeftCollapse size={16} aria-hidden />
        </ActionIcon>
      </header>
      <p className={trayClasses.hint}>{t('stakeholders:grid.waitingHint')}</p>
      <ul className={trayClasses.list} id={waitingId}>
        {people.map((person) => {
          const { card } = person;
          const glyph = card.support === null || card.support === 'unknown' ? null : card.support;
          return (
            <li key={person.personId}>
              <button
                type="button"
                className={trayClasses.item}
                aria-label={`${spokenCard(card, null, t)}, ${valuesText(person, t)}`}
                aria-pressed={selected.includes(card.seatId)}
                data-seat-id={card.seatId}
                data-selected={selected.includes(card.seatId) || undefined}
                data-held={drag?.personIds.has(person.personId) || undefined}
                onPointerDown={(event) => onPointerDown(event, person)}
                onKeyDown={keys.onKeyDown}
                onClick={(event) => {
                  if (wasDragged() || event.detail === 0) return;
                  if (event.shiftKey || event.ctrlKey || event.metaKey) toggle(card.seatId);
                  else inspectCard(card.seatId);
                }}
                onContextMenu={(event) => {
                  event.preventDefault();
                  openMenu(card.seatId, { x: event.clientX, y: event.clientY });
                }}
              >
                <span className={supportClasses.mark} data-support={glyph ?? undefined}>
                  <span className={supportClasses.glyph}>{glyph === null ? '?' : supportGlyph[glyph]}</span>
                </span>
                <span className={trayClasses.words}>
                  <span className={trayClasses.name} dir="auto">
                    {card.fullName}
                  </span>
                  <span className={trayClasses.detail}>{waitingDetail(person, valuesText(person, t))}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What is known of one of the two values, else the title. */
const waitingDetail = ({ influence, interest, card }: GridPerson, values: string) =>
  influence === null && interest === null ? card.fullTitle : values;
