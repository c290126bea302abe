import type { SeatTenure } from '@shared/model/seat';
import { loadHeld, type Stakeholders } from '@/persistence/queries/stakeholders';
import { useLive } from '@/persistence/use-live';
import { FieldGroup } from '@/ui/FieldGroup';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import type { StakeholderRow } from '../stakeholder-row';
import classes from './SeatHistory.module.css';

/** The latest end first. */
const latestFirst = (a: SeatTenure, b: SeatTenure) => (b.to ?? '').localeCompare(a.to ?? '');

/** Who held the seat until now, and what its holder held before: both are kept when hands change. */
export function SeatHistory({ row, stakeholders }: { row: StakeholderRow; stakeholders: Stakeholders }) {
  const t = useT();
  const format = useFormat();
  const held = useLive(() => loadHeld(row.accountId), [row.accountId]);
  const past = (held?.tenures ?? []).filter(({ to }) => to !== null).sort(latestFirst);
  const dates = ({ from, to }: SeatTenure) => {
    const end = to === null ? '' : format.date(to);
    return from === null ? t('seats:until', { end }) : t('seats:fromTo', { start: format.date(from), end });
  };
  const holders = past
    .filter(({ seatId, personId }) => seatId === row.seat?.id && personId !== row.person?.id)
    .map((tenure) => ({ tenure, words: stakeholders.people.find(({ id }) => id === tenure.personId)?.name ?? '' }));
  const positions = past
    .filter(({ seatId, personId }) => personId === row.person?.id && seatId !== row.seat?.id)
    .map((tenure) => ({ tenure, words: stakeholders.seats.find(({ id }) => id === tenure.seatId)?.title || t('seats:untitled') }));
  const list = (title: string, items: readonly { tenure: SeatTenure; words: string }[]) =>
    items.length > 0 && (
      <FieldGroup title={title}>
        <ul className={classes.list}>
          {items.map(({ tenure, words }) => (
            <li key={tenure.id} className={classes.item}>
              <span dir="auto">{words}</span>
              <span className={classes.dates}>{dates(tenure)}</span>
            </li>
          ))}
        </ul>
      </FieldGroup>
    );
  return (
    <>
      {list(t('seats:heldBefore'), holders)}
      {list(t('seats:positionsBefore'), positions)}
    </>
  );
}
