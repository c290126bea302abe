import { Button, Menu } from '@mantine/core';
import { validateRaci } from '@shared/domain/raci';
import { usualRaci } from '@shared/domain/raci-template';
import type { RaciActivity, RaciRole } from '@shared/model/governance';
import { IconPlus, IconTableOptions } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { useCommand } from '@/stores/commands';
import { createRecord } from '@/stores/records';
import { EmptyState } from '@/ui/EmptyState';
import { MissingRecord } from '@/ui/MissingRecord';
import { Page } from '@/ui/Page';
import { QuickAdd } from '@/ui/QuickAdd';
import { RecordInspector } from '@/ui/records/RecordInspector';
import { useRecordChoices } from '@/ui/records/record-choices';
import { SeeInSample } from '@/ui/SeeInSample';
import { useT } from '@/ui/use-t';
import { DutyKeys } from './DutyKeys';
import { RaciMatrix } from './RaciMatrix';
import { applyTemplate } from './raci-changes';

const matrixArea = 'raci-matrix';
const inOrder = <T extends { order: number; name: string }>(records: readonly T[]) =>
  [...records].sort((a, b) => a.order - b.order || a.name.localeCompare(b.name));
const nextOrder = (records: readonly { order: number }[]) => Math.max(-1, ...records.map(({ order }) => order)) + 1;

/** Who does it, who answers for it, who is asked and who is told: roles rather than names, checked as it is typed. */
export function RaciPage() {
  const t = useT();
  const { accountId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const plan = useLive(async () => (await loadPlan(accountId)) ?? null, [accountId]);
  const choices = useRecordChoices(plan ?? undefined);
  const [adding, setAdding] = useState<'activity' | 'role' | null>(null);
  const open = useCallback((id: string | null) => setParams(id === null ? {} : { open: id }, { replace: true }), [setParams]);
  const close = useCallback(() => open(null), [open]);
  useCommand({ id: 'newActivity', label: t('raci:newActivity'), run: () => setAdding('activity') });
  useCommand({ id: 'newRole', label: t('raci:newRole'), run: () => setAdding('role') });
  if (plan === undefined) return null;
  if (plan === null) return <MissingRecord />;

  const activities = inOrder(plan.raciActivities);
  const roles = inOrder(plan.raciRoles);
  const errors = validateRaci(
    activities.map(({ id }) => id),
    plan.raciAssignments,
  ).filter(({ severity }) => severity === 'error');
  const incomplete = new Set(errors.map(({ activityId }) => activityId)).size;
  const holderOf = ({ memberId, personId }: RaciRole) =>
    [...choices('teamMembers'), ...choices('people')].find(({ value }) => value === (memberId ?? personId))?.label ?? '';
  const role = roles.find(({ id }) => id === params.get('open'));
  const activity = activities.find(({ id }) => id === params.get('open'));
  const any = activities.length > 0 || roles.length > 0;
  const addMenu = (
    <Menu>
      <Menu.Target>
        <Button variant={any ? 'filled' : 'default'} leftSection={<IconPlus size={16} aria-hidden />}>
          {t('raci:add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => setAdding('activity')}>{t('raci:newActivity')}</Menu.Item>
        <Menu.Item onClick={() => setAdding('role')}>{t('raci:newRole')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
  const add = (name: string) =>
    adding === 'role'
      ? createRecord('raciRoles', { accountId, name, order: nextOrder(roles) })
      : createRecord('raciActivities', { accountId, name, order: nextOrder(activities) });
  return (
    <Page
      title={t('raci:title')}
      summary={
        activities.length > 0
          ? [
              t('records:raciActivities', { count: activities.length }),
              incomplete > 0 ? t('raci:incomplete', { count: incomplete }) : t('raci:allComplete'),
            ].join(', ')
          : undefined
      }
      fill={any}
      primaryAction={any && addMenu}
    >
      {adding && (
        <QuickAdd
          key={adding}
          label={t(adding === 'role' ? 'raci:roleName' : 'raci:activityName')}
          action={t(adding === 'role' ? 'raci:createRole' : 'raci:createActivity')}
          onAdd={(name) => void add(name)}
          onClose={() => setAdding(null)}
        />
      )}
      {any ? (
        <>
          <DutyKeys area={matrixArea} />
          <RaciMatrix
            area={matrixArea}
            activities={activities}
            roles={roles}
            assignments={plan.raciAssignments}
            holderOf={holderOf}
            currentId={params.get('open')}
            onOpen={({ id }: RaciActivity | RaciRole) => open(id)}
          />
        </>
      ) : (
        adding === null && (
          <EmptyState
            title={t('raci:emptyTitle')}
            why={t('raci:emptyWhy')}
            action={
              <Button leftSection={<IconTableOptions size={16} aria-hidden />} onClick={() => void applyTemplate(accountId, usualRaci(t))}>
                {t('raci:begin')}
              </Button>
            }
            secondary={
              <>
                {addMenu}
                <SeeInSample page="/accounts/:accountId/raci" />
              </>
            }
          />
        )
      )}
      {role && (
        <RecordInspector
          table="raciRoles"
          record={role}
          plan={plan}
          choices={choices}
          onClose={close}
          groups={[{ title: t('raci:roleGroup'), fields: ['name', 'memberId', 'personId'] }]}
        />
      )}
      {activity && (
        <RecordInspector
          table="raciActivities"
          record={activity}
          plan={plan}
          choices={choices}
          onClose={close}
          groups={[{ title: t('raci:activityGroup'), fields: ['name', 'order'] }]}
        />
      )}
    </Page>
  );
}
