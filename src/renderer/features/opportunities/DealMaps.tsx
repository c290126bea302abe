import { Button } from '@mantine/core';
import type { Opportunity } from '@shared/model/opportunity';
import type { Plan } from '@shared/model/plan';
import { IconSitemap } from '@tabler/icons-react';
import { Link } from 'react-router';
import { editRecord } from '@/stores/records';
import { FieldGroup } from '@/ui/FieldGroup';
import { InlineSelect } from '@/ui/InlineSelect';
import { useT } from '@/ui/use-t';

/** The map that is this deal's own: one of the account's, or a new one; and the way to it. */
export function DealMaps({ deal, plan }: { deal: Opportunity; plan: Plan }) {
  const t = useT();
  const own = plan.maps.find(({ opportunityId }) => opportunityId === deal.id);
  const nameOf = ({ name }: { name: string }) => name || t('stakeholders:map.title');
  const choose = (id: string | null) => {
    const map = plan.maps.find((one) => one.id === id) ?? own;
    return map ? editRecord('maps', map, 'opportunityId', id === null ? null : deal.id, {}, nameOf(map)) : null;
  };
  const path = `/accounts/${plan.account.id}/stakeholders/map?${own ? `map=${own.id}` : `deal=${deal.id}`}`;
  return (
    <FieldGroup title={t('opportunities:map.title')}>
      {plan.maps.length > 0 && (
        <InlineSelect<string, string | null>
          label={t('opportunities:map.own')}
          none={t('opportunities:map.none')}
          value={own?.id ?? null}
          options={plan.maps.map((map) => ({ value: map.id, label: nameOf(map) }))}
          onCommit={choose}
        />
      )}
      <Button component={Link} to={path} size="xs" variant="default" leftSection={<IconSitemap size={14} aria-hidden />}>
        {own ? t('opportunities:map.open') : t('opportunities:map.draw')}
      </Button>
    </FieldGroup>
  );
}
