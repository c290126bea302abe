import type { WhiteSpaceGrid as Grid } from '@shared/domain/white-space';
import { type KeyboardEvent, useRef, useState } from 'react';
import { KeyCell, KeyGrid } from '@/ui/KeyGrid';
import { useFigureText } from '@/ui/use-figure-text';
import { useFormat } from '@/ui/use-format';
import { type GridPlace, useGridCursor } from '@/ui/use-grid-cursor';
import { useT } from '@/ui/use-t';
import { CellValueInput } from './CellValueInput';
import { StateMark } from './StateMark';
import { stateKeys } from './state-keys';
import classes from './WhiteSpaceGrid.module.css';
import { type Place, placeName, setState, setValue } from './white-space-changes';

type WhiteSpaceGridProps = {
  /** Id of the element that the letters count in. */
  area: string;
  accountId: string;
  grid: Grid;
  currency: string;
  /** Tints each value by its size. */
  heat: boolean;
  currentId: string | null;
  onOpen: (place: Place) => void;
  onClear: (place: Place) => void;
};

/** Steps of the heat view: enough to see the large ones at once. */
const heatSteps = 4;

/** Units against offers, edited like a spreadsheet: arrows move, a letter gives the state, a digit begins the value, Enter opens. */
export function WhiteSpaceGrid({ area, accountId, grid, currency, heat, currentId, onOpen, onClear }: WhiteSpaceGridProps) {
  const t = useT();
  const format = useFormat();
  const figures = useFigureText();
  const table = useRef<HTMLTableElement>(null);
  const cursor = useGridCursor(table, grid.rows.length, grid.offers.length);
  const [typing, setTyping] = useState<{ at: GridPlace; initial: string } | null>(null);
  const largest = Math.max(1, ...grid.rows.flatMap(({ cells }) => cells.map((cell) => cell?.value?.minor ?? 0)));

  const placeAt = ({ row, column }: GridPlace): Place | null => {
    const line = grid.rows[row];
    const offer = grid.offers[column];
    return line && offer ? { accountId, unit: line.unit, offer, cell: line.cells[column] ?? null } : null;
  };

  const onKey = (event: KeyboardEvent, where: GridPlace): boolean => {
    const place = placeAt(where);
    if (!place) return false;
    const state = stateKeys[event.key.toLowerCase()];
    if (event.key === 'Enter') onOpen(place);
    else if (event.key === 'Delete' || event.key === 'Backspace') onClear(place);
    else if (/^\d$/.test(event.key)) setTyping({ at: where, initial: event.key });
    else if (event.key === 'F2') setTyping({ at: where, initial: format.money(place.cell?.value ?? null) });
    else if (state) void setState(place, state);
    else return false;
    return true;
  };

  const sumCells = (key: string, sums: Grid['all']) => [
    <td key={`${key} installed`} className={`${classes.sum} ${classes.installed}`}>
      {sums.installed.count > 0 ? figures.totals(sums.installed) : ''}
    </td>,
    <td key={`${key} potential`} className={`${classes.sum} ${classes.potential}`}>
      {sums.potential.count > 0 ? figures.totals(sums.potential) : ''}
    </td>,
  ];
  return (
    <KeyGrid area={area} label={t('white:title')} table={table}>
      <thead>
        <tr>
          <th scope="col" className={classes.corner}>
            {t('model:field.whiteSpaceCells.businessUnitId')}
          </th>
          {grid.offers.map((offer) => (
            <th key={offer.id} scope="col" className={classes.offer} title={offer.name}>
              {offer.name}
            </th>
          ))}
          <th scope="col" className={`${classes.sumHead} ${classes.installed}`}>
            {t('white:installed')}
          </th>
          <th scope="col" className={`${classes.sumHead} ${classes.potential}`}>
            {t('white:potential')}
          </th>
        </tr>
      </thead>
      <tbody>
        {grid.rows.map((line, row) => (
          <tr key={line.unit.id}>
            <th scope="row" className={classes.unit} style={{ paddingInlineStart: `${8 + line.depth * 14}px` }}>
              {line.unit.name}
            </th>
            {grid.offers.map((offer, column) => {
              const place = { accountId, unit: line.unit, offer, cell: line.cells[column] ?? null };
              const { cell } = place;
              const here = { row, column };
              const editing = typing !== null && typing.at.row === row && typing.at.column === column;
              const words = cell
                ? [
                    cell.state === 'competitor' && cell.competitor !== '' ? cell.competitor : t(`model:whiteSpaceState.${cell.state}`),
                    format.money(cell.value),
                  ].filter((word) => word !== '')
                : [t('white:unknown')];
              return (
                <KeyCell
                  key={offer.id}
                  cursor={cursor}
                  place={here}
                  label={`${placeName(place)}: ${words.join(', ')}`}
                  current={cell !== null && cell.id === currentId}
                  className={classes.cell}
                  data={{
                    'data-state': cell?.state,
                    'data-heat': heat && cell?.value ? Math.ceil((cell.value.minor / largest) * heatSteps) : undefined,
                  }}
                  onDoubleClick={() => onOpen(place)}
                  onKey={(event) => onKey(event, here)}
                >
                  {editing ? (
                    <CellValueInput
                      initial={typing.initial}
                      currency={currency}
                      label={`${placeName(place)}: ${t('model:field.whiteSpaceCells.value')}`}
                      onSave={(value) => void setValue(place, value)}
                      onDone={(step) => {
                        setTyping(null);
                        if (step === 'away') return;
                        cursor.go({
                          row: row + (step === 'down' ? 1 : 0),
                          column: column + (step === 'right' ? 1 : step === 'left' ? -1 : 0),
                        });
                      }}
                    />
                  ) : (
                    cell && (
                      <>
                        <StateMark state={cell.state} name={cell.competitor} />
                        {cell.value && <span className={classes.value}>{format.money(cell.value, 'compact')}</span>}
                      </>
                    )
                  )}
                </KeyCell>
              );
            })}
            {sumCells(line.unit.id, line.sums)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        {(['installed', 'potential'] as const).map((kind) => (
          <tr key={kind}>
            <th scope="row" className={classes.unit}>
              {t(`white:${kind}`)}
            </th>
            {grid.columns.map((sums, column) => (
              <td key={grid.offers[column]?.id} className={classes.sum}>
                {sums[kind].count > 0 ? figures.totals(sums[kind]) : ''}
              </td>
            ))}
            <td className={`${classes.sum} ${classes.installed}`}>
              {kind === 'installed' && grid.all.installed.count > 0 ? figures.totals(grid.all.installed) : ''}
            </td>
            <td className={`${classes.sum} ${classes.potential}`}>
              {kind === 'potential' && grid.all.potential.count > 0 ? figures.totals(grid.all.potential) : ''}
            </td>
          </tr>
        ))}
      </tfoot>
    </KeyGrid>
  );
}
