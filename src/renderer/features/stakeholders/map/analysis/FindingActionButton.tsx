import { Button } from '@mantine/core';
import { isActionOpen } from '@shared/domain/actions';
import type { FindingAction } from '@shared/stakeholder-map/analysis/finding-action';
import { IconChecklist, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { listActionsOf } from '@/persistence/queries/actions';
import { useLive } from '@/persistence/use-live';
import { createRecord } from '@/stores/records';
import { toast } from '@/ui/toast';
import { useMap } from '../map-context';

/** Makes an action of a finding; while one is under way it leads there instead, so that nothing is done twice. */
export function FindingActionButton({ action }: { action: FindingAction }) {
  const { model, t } = useMap();
  const navigate = useNavigate();
  const { accountId } = model.map;
  const [busy, setBusy] = useState(false);
  const actions = useLive(() => listActionsOf(accountId), [accountId]);
  const under = actions?.find((one) => isActionOpen(one) && one.title === action.title);
  const pathOf = (id: string) => `/accounts/${accountId}/actions?open=${id}&show=all`;

  if (under) {
    return (
      <Button component={Link} to={pathOf(under.id)} size="xs" variant="subtle" leftSection={<IconChecklist size={14} aria-hidden />}>
        {t('analysis:underWay')}
      </Button>
    );
  }
  const create = async () => {
    setBusy(true);
    const id = await createRecord('actions', { accountId, ...action });
    setBusy(false);
    if (id === null) return;
    const open = { label: t('analysis:openAction'), run: () => void navigate(pathOf(id)) };
    toast({ message: t('analysis:actionMade', { title: action.title }), tone: 'good', actions: [open] });
  };
  return (
    <Button
      size="xs"
      variant="subtle"
      disabled={busy || actions === undefined}
      leftSection={<IconPlus size={14} aria-hidden />}
      aria-label={t('analysis:createNamed', { title: action.title })}
      onClick={() => void create()}
    >
      {t('analysis:create')}
    </Button>
  );
}
