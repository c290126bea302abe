import { accountTeam } from '@shared/domain/account-team';
import { needsCare, promiseCounts, sponsorPlans } from '@shared/domain/sponsors';
import type { Team } from '@shared/stakeholder-map/team-coverage/matrix';
import { useCallback, useMemo, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { useCommand } from '@/stores/commands';
import { leaveTeam } from '@/stores/team';
import { EmptyState } from '@/ui/EmptyState';
import { MissingRecord } from '@/ui/MissingRecord';
import { Page } from '@/ui/Page';
import { useRecordChoices } from '@/ui/records/record-choices';
import { SeeInSample } from '@/ui/SeeInSample';
import { MemberInspector } from '@/ui/team/MemberInspector';
import { SponsorInspector } from '@/ui/team/SponsorInspector';
import { today } from '@/ui/today';
import { useT } from '@/ui/use-t';
import { AddMember } from './AddMember';
import { AddPair } from './AddPair';
import { KnownPeople } from './KnownPeople';
import { SponsorSection } from './SponsorSection';
import { TeamSection } from './TeamSection';

/** Who of ours works for an account, and which of our executives keeps the line to which of theirs. */
export function TeamPage() {
  const t = useT();
  const { accountId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const plan = useLive(async () => (await loadPlan(accountId)) ?? null, [accountId]);
  const choices = useRecordChoices(plan ?? undefined);
  const [adding, setAdding] = useState<'member' | 'pair' | null>(params.get('add') === 'pair' ? 'pair' : null);
  const open = useCallback((id: string | null) => setParams(id === null ? {} : { open: id }, { replace: true }), [setParams]);
  const close = useCallback(() => open(null), [open]);
  const day = today();
  const team = useMemo(() => plan && accountTeam(plan, day), [plan, day]);
  const sponsors = useMemo(() => (plan ? sponsorPlans(plan, day) : []), [plan, day]);
  useCommand({ id: 'newTeamMember', label: t('team:newMember'), run: () => setAdding('member') });
  useCommand({ id: 'newSponsorPair', label: t('team:newPair'), run: () => setAdding('pair') });
  if (plan === undefined) return null;
  if (plan === null || !team) return <MissingRecord />;

  const openId = params.get('open');
  const records: Team = { members: plan.teamMembers, roles: plan.accountMembers, coverages: plan.coverages };
  const any = team.rows.length > 0 || team.withoutRole.length > 0 || plan.sponsorPairs.length > 0;
  const apart = sponsors.filter(needsCare).length;
  const late = promiseCounts(
    plan.actions.filter(({ sponsorPairId }) => sponsorPairId !== null),
    day,
  ).late;
  const row = team.rows.find(({ id }) => id === openId);
  const pair = plan.sponsorPairs.find(({ id }) => id === openId);
  const onAdding = (what: 'member' | 'pair') => (opened: boolean) => setAdding(opened ? what : null);
  const addMember = (
    <AddMember plan={plan} team={records} opened={adding === 'member'} onOpened={onAdding('member')} onAdded={open} first={!any} />
  );
  const addPair = <AddPair plan={plan} team={records} opened={adding === 'pair'} onOpened={onAdding('pair')} onAdded={open} first={any} />;
  return (
    <Page
      title={t('team:title')}
      summary={
        any
          ? [
              t('team:members', { count: team.rows.length }),
              t('records:sponsorPairs', { count: sponsors.length }),
              ...(apart > 0 ? [t('team:apart', { count: apart })] : []),
              ...(late > 0 ? [t('team:promisesLate', { count: late })] : []),
            ].join(', ')
          : undefined
      }
      primaryAction={any && addPair}
      actions={any && addMember}
    >
      {any ? (
        <>
          <SponsorSection sponsors={sponsors} actions={plan.actions} choices={choices} currentId={openId} onOpen={open} />
          <TeamSection team={team} records={records} choices={choices} accountId={accountId} currentId={openId} onOpen={open} />
        </>
      ) : (
        <EmptyState
          title={t('team:emptyTitle')}
          why={t('team:emptyWhy')}
          action={addMember}
          secondary={
            <>
              {addPair}
              <SeeInSample page="/accounts/:accountId/team" />
            </>
          }
        />
      )}
      {row && (
        <MemberInspector
          member={row.member}
          role={row.role}
          onLeave={() => {
            void leaveTeam(records, row.member, accountId, t);
            close();
          }}
          onClose={close}
        >
          <KnownPeople accountId={accountId} known={row.known} />
        </MemberInspector>
      )}
      {pair && <SponsorInspector key={pair.id} pair={pair} plan={plan} choices={choices} onClose={close} />}
    </Page>
  );
}
