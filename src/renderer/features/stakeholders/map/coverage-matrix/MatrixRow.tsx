import { supportGlyph } from '@shared/design-tokens';
import { gapOf } from '@shared/domain/relationship-levels';
import { spokenCard } from '@shared/stakeholder-map/describe-person';
import { levelsInWords } from '@shared/stakeholder-map/team-coverage/level-text';
import type { MatrixColumn, MatrixRow as Row } from '@shared/stakeholder-map/team-coverage/matrix';
import { type MouseEvent, memo } from 'react';
import { StatusMark, type StatusTone } from '@/ui/StatusMark';
import supportClasses from '../../SupportMark.module.css';
import { toggle } from '../grid/use-grid-keys';
import { useMap } from '../map-context';
import { inspectCard } from '../map-ui';
import classes from './Coverage.module.css';
import { columnName } from './coverage-changes';
import { LevelBar } from './LevelBar';
import { nameColumn, standingColumn } from './matrix-cells';

type Props = {
  row: Row;
  columns: readonly MatrixColumn[];
  selected: boolean;
  /** The columns whose cells are chosen in this row. */
  chosen: ReadonlySet<string> | null;
  tabColumn: string | null;
};

/** That nobody knows who decides is worse than that nobody knows somebody else. */
const toneOf = ({ standing, card }: Row): StatusTone => {
  if (standing === 'nobody') return card.keyPlayer || card.decides ? 'bad' : 'warn';
  if (standing === 'below') return 'warn';
  return standing === 'met' ? 'good' : 'quiet';
};

/** One person: who they are, how we stand with them, and what each of us is to them. */
export const MatrixRow = memo(function MatrixRow({ row, columns, selected, chosen, tabColumn }: Props) {
  const { t } = useMap();
  const { card, standing, cells } = row;
  const glyph = card.support === null || card.support === 'unknown' ? null : card.support;
  const tabIndex = (column: string) => (tabColumn === column ? 0 : -1);
  const place = (column: string) => ({ 'data-row': card.seatId, 'data-column': column });
  const onClick = (event: MouseEvent) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) toggle(card.seatId);
    else inspectCard(card.seatId);
  };
  return (
    <tr data-selected={selected || undefined} data-gone={card.left ? true : undefined}>
      <th scope="row" className={classes.name}>
        <button
          type="button"
          className={classes.person}
          aria-label={spokenCard(card, null, t)}
          aria-pressed={selected}
          title={card.fullName}
          data-seat-id={card.seatId}
          {...place(nameColumn)}
          tabIndex={tabIndex(nameColumn)}
          onClick={onClick}
        >
          <span className={supportClasses.mark} data-support={glyph ?? undefined}>
            <span className={supportClasses.glyph}>{glyph === null ? '?' : supportGlyph[glyph]}</span>
          </span>
          <span className={classes.words}>
            <span className={classes.fullName} data-decides={card.decides || undefined}>
              <bdi>{card.fullName}</bdi>
              {card.keyPlayer ? ' ◆' : ''}
            </span>
            <span className={classes.detail}>{card.left ?? card.fullTitle}</span>
          </span>
        </button>
      </th>
      <td className={classes.standing} {...place(standingColumn)} tabIndex={tabIndex(standingColumn)}>
        {standing && <StatusMark tone={toneOf(row)}>{t(`coverage:standings.${standing}`)}</StatusMark>}
      </td>
      {columns.map((column, index) => {
        const levels = cells[index] ?? { current: null, target: null };
        const words = `${columnName(column, t)}: ${levelsInWords(levels, t)}`;
        return (
          <td
            key={column.id}
            className={classes.cell}
            aria-label={words}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid, which is chosen and edited
            role="gridcell"
            aria-selected={chosen?.has(column.id) ?? false}
            title={words}
            data-gap={gapOf(levels) > 0 || undefined}
            data-chosen={chosen?.has(column.id) || undefined}
            {...place(column.id)}
            tabIndex={tabIndex(column.id)}
          >
            <LevelBar {...levels} />
          </td>
        );
      })}
      <td className={classes.filler} />
    </tr>
  );
});
