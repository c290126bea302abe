import { totalsOf } from '@shared/domain/amounts';
import { dealName } from '@shared/domain/pipeline';
import { type Opportunity, type OpportunityStage, opportunityStages } from '@shared/model/opportunity';
import { Board } from '@/ui/Board';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { DealCard } from './DealCard';
import { changeStage } from './opportunity-changes';

type DealBoardProps = {
  deals: readonly Opportunity[];
  /** The accounts of the deals, by id, where several are shown together. */
  accountNames?: ReadonlyMap<string, string>;
  currentId: string | null;
  onOpen: (deal: Opportunity) => void;
  warningsOf?: (deal: Opportunity) => readonly string[];
};

/** What closes next comes first; what has no date, last. */
const byClose = (a: Opportunity, b: Opportunity) => (a.closeDate ?? '9').localeCompare(b.closeDate ?? '9');
/** Of what is closed, the latest first. */
const byLatest = (a: Opportunity, b: Opportunity) => byClose(b, a);

/** The deals by stage, each stage with what it is worth; a deal that is moved to another enters it today. */
export function DealBoard({ deals, accountNames, currentId, onOpen, warningsOf = () => [] }: DealBoardProps) {
  const t = useT();
  const format = useFormat();
  const worth = (some: readonly Opportunity[]) =>
    totalsOf(some.map(({ amount }) => amount))
      .amounts.map((amount) => format.money(amount, 'compact'))
      .join(' + ');
  const accountOf = ({ accountId }: Opportunity) =>
    accountNames ? (accountNames.get(accountId ?? '') ?? t('opportunities:withoutAccount')) : null;
  return (
    <Board
      label={t('opportunities:title')}
      columns={opportunityStages.map((stage) => {
        const some = deals.filter((deal) => deal.stage === stage).sort(stage === 'won' || stage === 'lost' ? byLatest : byClose);
        return { id: stage, title: t(`model:stage.${stage}`), note: worth(some), cards: some };
      })}
      cardId={({ id }) => id}
      cardName={(deal) => dealName(deal) || t('opportunities:unnamed')}
      draw={(deal) => <DealCard deal={deal} account={accountOf(deal)} warnings={warningsOf(deal)} />}
      currentId={currentId}
      onOpen={onOpen}
      onMove={(deal, stage) => void changeStage(deal, stage as OpportunityStage)}
    />
  );
}
