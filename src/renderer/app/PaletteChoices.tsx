import { Spotlight } from '@mantine/spotlight';
import { foldText } from '@shared/fold-text';
import type { Hit } from '@shared/search/results';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { sortCommands, useCommands } from '@/stores/commands';
import { Kbd } from '@/ui/Kbd';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Palette.module.css';
import { PaletteOption } from './PaletteOption';
import { PaletteResults } from './PaletteResults';
import { paletteStore } from './palette-store';
import { resultPath } from './result-path';
import { useActiveOption } from './use-active-option';
import { paletteField } from './use-early-keys';
import { usePlanSearch } from './use-plan-search';

/** Whether every word is in the text, whatever the accents and the order. */
const found = (text: string, words: string[]) => {
  const folded = foldText(text);
  return words.every((word) => folded.includes(word));
};

/** The palette's field, and under it the commands and the records that answer to what is typed; `entered`: with Enter already. */
export function PaletteChoices({ query, entered }: { query: string; entered: boolean }) {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [enterWaits, setEnterWaits] = useState(entered);
  const commands = useCommands((state) => state.commands);
  const { groups, late, state, all, showAll } = usePlanSearch(query);

  const words = foldText(query).split(/\s+/).filter(Boolean);
  // Who looks for what was changed last must not take it back with Enter: undo goes by its verb alone.
  const nameOf = (id: string, label: string) => (id === 'undo' || id === 'redo' ? t(`commands:${id}`) : label);
  const commandHits = sortCommands(commands.values()).filter(
    ({ id, enabled, helpOnly, label }) => enabled && !helpOnly && id !== 'palette' && found(nameOf(id, label), words),
  );
  const asked = words.length > 0;
  const count = commandHits.length + groups.reduce((sum, { total }) => sum + total, 0);

  // Mantine's field looks for its list there.
  useEffect(() => paletteStore.updateState((store) => ({ ...store, listId })), [listId]);
  useActiveOption(list, field, query, [groups, commandHits.length]);

  // Who types fast means what will be found, not what is still shown of the letters before.
  useEffect(() => {
    if (!enterWaits || late) return;
    setEnterWaits(false);
    list.current?.querySelector<HTMLElement>('[data-selected]')?.click();
  }, [enterWaits, late]);
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !late || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    setEnterWaits(true);
  };
  const open = (hit: Hit) => void navigate(resultPath(hit));

  return (
    <>
      <Spotlight.Search
        ref={field}
        {...paletteField}
        placeholder={t('common:palette.placeholder')}
        aria-label={t('common:palette.placeholder')}
        role="combobox"
        aria-expanded={count > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        onKeyDownCapture={onKeyDownCapture}
      />
      <div ref={list} id={listId} className={classes.list} {...(count > 0 && { role: 'listbox', 'aria-label': t('search:results') })}>
        {commandHits.length > 0 && (
          <Spotlight.ActionsGroup label={t('common:palette.commands')} role="group" aria-label={t('common:palette.commands')}>
            {commandHits.map((command) => (
              <PaletteOption key={command.id} onRun={() => setTimeout(command.run)}>
                <span className={classes.row}>
                  <span className={classes.label}>{command.label}</span>
                  {command.shortcut && <Kbd shortcut={command.shortcut} />}
                </span>
              </PaletteOption>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {groups.map((group) => (
          <PaletteResults key={group.kind} group={group} all={group.kind === all} onOpen={open} onShowAll={showAll} />
        ))}
        {count === 0 && !late && <Spotlight.Empty>{t('common:palette.nothing')}</Spotlight.Empty>}
      </div>
      {asked && (state === 'indexing' || state === 'failed') && <p className={classes.note}>{t(`search:${state}`)}</p>}
      <p role="status" className="kf-visually-hidden">
        {asked && !late && t('search:found', { count, formatted: format.number(count) })}
      </p>
    </>
  );
}
