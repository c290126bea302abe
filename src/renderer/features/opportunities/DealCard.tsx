import { dealName, isOpen, isPastClose, probabilityOf } from '@shared/domain/pipeline';
import type { Opportunity } from '@shared/model/opportunity';
import { StatusMark } from '@/ui/StatusMark';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './DealCard.module.css';

type DealCardProps = {
  deal: Opportunity;
  /** Where deals of several accounts are shown together. */
  account: string | null;
  /** What stands out among the people behind it, in two words each, the gravest first. The card says one, and how many there are. */
  warnings: readonly string[];
};

/** A deal on the board: what it is worth, when it should close, and what weakens it. */
export function DealCard({ deal, account, warnings }: DealCardProps) {
  const t = useT();
  const format = useFormat();
  const facts = [
    deal.amount ? format.money(deal.amount, 'compact') : t('opportunities:noAmount'),
    isOpen(deal) && format.percent(probabilityOf(deal) / 100, 0),
    format.date(deal.closeDate),
  ];
  const all = [...(isPastClose(deal, today()) ? [t('opportunities:closePassed')] : []), ...warnings];
  return (
    <>
      <span className={classes.name} dir="auto">
        {dealName(deal) || t('opportunities:unnamed')}
      </span>
      {account !== null && (
        <span className={classes.account} dir="auto">
          {account}
        </span>
      )}
      <span className={classes.facts}>
        {/* A line ends between facts, not inside a date. */}
        {facts
          .filter(Boolean)
          .map((fact) => String(fact).replaceAll(' ', '\u00a0'))
          .join(' · ')}
      </span>
      {all[0] !== undefined && (
        <span className={classes.marks}>
          <StatusMark tone="warn">{all.length > 1 ? `${all[0]} +${format.number(all.length - 1)}` : all[0]}</StatusMark>
        </span>
      )}
    </>
  );
}
