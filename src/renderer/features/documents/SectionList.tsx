import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { moveSection, orderedSections, type SectionChoice } from '@shared/documents/document-choice';
import { type DocumentKind, kinds, type SectionId } from '@shared/documents/kinds';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useT } from '@/ui/use-t';
import classes from './SectionList.module.css';

type Props = {
  kind: DocumentKind;
  choice: SectionChoice | undefined;
  onChange: (choice: SectionChoice | undefined) => void;
  disabled: boolean;
};

/** What a document holds, in its order: switched on and off, moved by drag, by button or with Alt and an arrow key. */
export function SectionList({ kind, choice, onChange, disabled }: Props) {
  const t = useT();
  const id = useId();
  const [dragged, setDragged] = useState<SectionId | null>(null);
  /** The same, for the events themselves: they come faster than anything is drawn. */
  const held = useRef<SectionId | null>(null);
  const hold = (section: SectionId | null) => {
    held.current = section;
    setDragged(section);
  };
  const [moved, setMoved] = useState('');
  const order = orderedSections(kind, choice);
  const off = choice?.off ?? [];
  const { internal = [], client = [] } = kinds[kind].sections;
  const both = kinds[kind].editions.length > 1;

  const name = (section: SectionId) => t(`report:section.${section}`);
  const move = (section: SectionId, to: number) => {
    const next = moveSection(order, section, to);
    onChange({ order: next, off: [...off] });
    setMoved(t('documents:dialog.moved', { name: name(section), index: next.indexOf(section) + 1, of: next.length }));
  };
  const dragOver = (section: SectionId, index: number) => (event: DragEvent) => {
    if (held.current === null) return;
    event.preventDefault();
    if (held.current !== section) move(held.current, index);
  };
  const toggle = (section: SectionId, on: boolean) =>
    onChange({ order: [...order], off: on ? off.filter((other) => other !== section) : [...off, section] });
  const onKeyDown = (section: SectionId, index: number) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || disabled) return;
    event.preventDefault();
    move(section, index + (event.key === 'ArrowUp' ? -1 : 1));
  };

  return (
    <section className={classes.panel} aria-labelledby={id}>
      <div className={classes.head}>
        <h3 className={classes.title} id={id}>
          {t('documents:dialog.sectionsOf', { document: t(`report:kind.${kind}`) })}
        </h3>
        {choice && (
          <Button size="compact-xs" variant="subtle" onClick={() => onChange(undefined)} disabled={disabled}>
            {t('documents:dialog.reset')}
          </Button>
        )}
      </div>
      <ol className={classes.list}>
        {order.map((section, index) => {
          const only = internal.includes(section) ? (client.includes(section) ? null : 'onlyInternal') : 'onlyClient';
          return (
            <li
              key={section}
              className={classes.row}
              data-dragged={section === dragged || undefined}
              draggable={!disabled}
              onKeyDown={onKeyDown(section, index)}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', section);
                hold(section);
              }}
              onDragEnter={dragOver(section, index)}
              onDragOver={dragOver(section, index)}
              onDrop={(event) => {
                event.preventDefault();
                hold(null);
              }}
              onDragEnd={() => hold(null)}
            >
              <IconGripVertical size={14} className={classes.grip} aria-hidden />
              <Checkbox
                size="xs"
                className={classes.check}
                label={name(section)}
                checked={!off.includes(section)}
                onChange={(event) => toggle(section, event.currentTarget.checked)}
                disabled={disabled}
              />
              {both && only && <span className={classes.only}>{t(`documents:dialog.${only}`)}</span>}
              <ActionIcon
                size="sm"
                variant="subtle"
                aria-label={t('documents:dialog.up', { name: name(section) })}
                title={t('documents:dialog.up', { name: name(section) })}
                disabled={disabled || index === 0}
                onClick={() => move(section, index - 1)}
              >
                <IconArrowUp size={14} aria-hidden />
              </ActionIcon>
              <ActionIcon
                size="sm"
                variant="subtle"
                aria-label={t('documents:dialog.down', { name: name(section) })}
                title={t('documents:dialog.down', { name: name(section) })}
                disabled={disabled || index === order.length - 1}
                onClick={() => move(section, index + 1)}
              >
                <IconArrowDown size={14} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ol>
      <p className={classes.hint}>{t('documents:dialog.sectionHint')}</p>
      <p className={classes.said} aria-live="polite">
        {moved}
      </p>
    </section>
  );
}
