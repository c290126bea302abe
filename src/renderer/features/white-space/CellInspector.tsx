import { Button } from '@mantine/core';
import type { WhiteSpaceCell } from '@shared/model/need';
import type { Plan } from '@shared/model/plan';
import { IconTargetArrow } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { RecordInspector } from '@/ui/records/RecordInspector';
import type { RecordChoices } from '@/ui/records/record-choices';
import { useT } from '@/ui/use-t';
import { createDeal, type Place, placeName } from './white-space-changes';

type CellInspectorProps = { place: Place & { cell: WhiteSpaceCell }; plan: Plan; choices: RecordChoices; onClose: () => void };

/** Everything about one place of the grid, and the deal that comes of it. */
export function CellInspector({ place, plan, choices, onClose }: CellInspectorProps) {
  const t = useT();
  const navigate = useNavigate();
  const { accountId, cell } = place;
  const deals = `/accounts/${accountId}/opportunities?show=all&open=`;
  return (
    <RecordInspector
      table="whiteSpaceCells"
      record={cell}
      name={placeName(place)}
      plan={plan}
      choices={choices}
      currency={plan.account.currency}
      onClose={onClose}
      groups={[
        { title: t('white:group.state'), fields: ['state', 'value', 'competitor', 'reason'] },
        { title: t('white:group.more'), fields: ['opportunityId', 'note'] },
      ]}
      actions={
        cell.opportunityId ? (
          <Button
            size="xs"
            variant="subtle"
            component={Link}
            to={`${deals}${cell.opportunityId}`}
            leftSection={<IconTargetArrow size={16} aria-hidden />}
          >
            {t('white:openDeal')}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconTargetArrow size={16} aria-hidden />}
            onClick={async () => {
              const id = await createDeal(place);
              if (id !== null) await navigate(`${deals}${id}`);
            }}
          >
            {t('white:createDeal')}
          </Button>
        )
      }
    />
  );
}
