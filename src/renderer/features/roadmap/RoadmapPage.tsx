import { Button, Menu, SegmentedControl } from '@mantine/core';
import { type Zoom, zooms } from '@shared/charts/timeline';
import { createContext } from '@shared/documents/context';
import { ganttPicture } from '@shared/documents/parts/roadmap';
import { spanOf, workStatuses } from '@shared/domain/roadmap';
import type { Plan } from '@shared/model/plan';
import { IconCalendarEvent, IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { useCommand } from '@/stores/commands';
import { createRecord, deleteRecords } from '@/stores/records';
import { EmptyState } from '@/ui/EmptyState';
import { MissingRecord } from '@/ui/MissingRecord';
import { Page } from '@/ui/Page';
import { PictureMenu } from '@/ui/PictureMenu';
import { QuickAdd } from '@/ui/QuickAdd';
import { useRecordChoices } from '@/ui/records/record-choices';
import { SeeInSample } from '@/ui/SeeInSample';
import { today } from '@/ui/today';
import { useAddressParams } from '@/ui/use-address-params';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { RoadmapInspector } from './RoadmapInspector';
import { RoadmapKeys } from './RoadmapKeys';
import type { Item } from './roadmap-rows';
import { Timeline } from './Timeline';
import { useWorkWords } from './use-work-words';
import { WorkTable } from './WorkTable';

const nothing = { objectives: [], initiatives: [], milestones: [] };
const timelineArea = 'roadmap-timeline';
const nextOrder = (records: readonly { order: number }[]) => Math.max(-1, ...records.map(({ order }) => order)) + 1;

/** What the plan wants to reach and the work towards it, over time: a timeline and a list. */
export function RoadmapPage() {
  const t = useT();
  const { locale } = useFormat();
  const { accountId = '' } = useParams();
  const { params, set } = useAddressParams();
  const plan = useLive(async () => (await loadPlan(accountId)) ?? null, [accountId]);
  const choices = useRecordChoices(plan ?? undefined);
  const words = useWorkWords(plan ?? nothing);
  const statuses = useMemo(() => workStatuses(plan?.initiatives ?? [], plan?.milestones ?? [], today()), [plan]);
  const [adding, setAdding] = useState<'objective' | 'initiative' | null>(null);
  const [showToday, setShowToday] = useState(0);
  const open = useCallback((id: string) => set('open', id), [set]);
  const close = useCallback(() => set('open', null), [set]);
  const zoom = zooms.find((one) => one === params.get('zoom')) ?? 'quarter';
  const look = (by: number) => {
    const next = zooms[zooms.indexOf(zoom) + by];
    if (next) set('zoom', next === 'quarter' ? null : next);
  };
  useCommand({ id: 'newInitiative', label: t('roadmap:newInitiative'), run: () => setAdding('initiative') });
  useCommand({ id: 'newObjective', label: t('roadmap:newObjective'), run: () => setAdding('objective') });
  if (plan === undefined) return null;
  if (plan === null) return <MissingRecord />;

  const { objectives, initiatives } = plan;
  const any = objectives.length > 0 || initiatives.length > 0;
  const list = params.get('view') === 'list';
  const openId = params.get('open');
  const count = (state: 'late' | 'at-risk') => [...statuses.values()].filter((status) => status.state === state).length;
  const nameOf = (table: 'teamMembers' | 'people', id: string | null) => choices(table).find(({ value }) => value === id)?.label ?? '';
  const remove = ({ table, id }: Item) => {
    const record = (plan[table] as { id: string }[]).find((one) => one.id === id);
    if (record) void deleteRecords(table, [record as Plan[typeof table][number]], plan, t);
    if (openId === id) close();
  };
  const picture = () => {
    const { fiscalYearStartMonth = 1 } = plan.portfolioSettings[0] ?? {};
    const drawn = ganttPicture(createContext(locale, today(), fiscalYearStartMonth), plan, 1, undefined, Number.POSITIVE_INFINITY);
    return drawn?.picture ?? { svg: '' };
  };
  const add = async (title: string) => {
    const id =
      adding === 'objective'
        ? await createRecord('objectives', { accountId, title, order: nextOrder(objectives) })
        : await createRecord('initiatives', {
            accountId,
            title,
            order: nextOrder(initiatives),
            objectiveId: objectiveUnderOpen(plan, openId),
          });
    if (id !== null) open(id);
  };
  const addMenu = (
    <Menu>
      <Menu.Target>
        <Button leftSection={<IconPlus size={16} aria-hidden />}>{t('roadmap:add')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => setAdding('objective')}>{t('roadmap:newObjective')}</Menu.Item>
        <Menu.Item onClick={() => setAdding('initiative')}>{t('roadmap:newInitiative')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
  return (
    <Page
      title={t('roadmap:title')}
      summary={
        any
          ? [
              t('records:objectives', { count: objectives.length }),
              t('records:initiatives', { count: initiatives.length }),
              ...(count('late') > 0 ? [t('report:roadmap.someLate', { count: count('late') })] : []),
              ...(count('at-risk') > 0 ? [t('report:roadmap.someAtRisk', { count: count('at-risk') })] : []),
            ].join(', ')
          : undefined
      }
      fill={any}
      actions={
        any && (
          <>
            <SegmentedControl
              aria-label={t('common:view.label')}
              value={list ? 'list' : 'timeline'}
              onChange={(value) => set('view', value === 'list' ? 'list' : null)}
              data={[
                { value: 'timeline', label: t('roadmap:timelineView') },
                { value: 'list', label: t('common:view.list') },
              ]}
            />
            {!list && (
              <>
                <SegmentedControl
                  aria-label={t('roadmap:zoom.label')}
                  value={zoom}
                  onChange={(value) => set('zoom', value === 'quarter' ? null : (value as Zoom))}
                  data={zooms.map((value) => ({ value, label: t(`roadmap:zoom.${value}`) }))}
                />
                <Button
                  variant="default"
                  leftSection={<IconCalendarEvent size={16} aria-hidden />}
                  onClick={() => setShowToday(showToday + 1)}
                >
                  {t('report:roadmap.today')}
                </Button>
              </>
            )}
            <PictureMenu
              compact
              enabled={initiatives.some((initiative) => spanOf(initiative) !== null)}
              name={`${plan.account.name} - ${t('roadmap:title')}`}
              draw={picture}
            />
          </>
        )
      }
      primaryAction={any && addMenu}
    >
      {adding && (
        <QuickAdd
          key={adding}
          label={t(adding === 'objective' ? 'roadmap:objectiveTitle' : 'roadmap:initiativeTitle')}
          action={t(adding === 'objective' ? 'roadmap:createObjective' : 'roadmap:createInitiative')}
          onAdd={(title) => void add(title)}
          onClose={() => setAdding(null)}
        />
      )}
      {!any && adding === null && (
        <EmptyState
          title={t('roadmap:emptyTitle')}
          why={t('roadmap:emptyWhy')}
          action={addMenu}
          secondary={<SeeInSample page="/accounts/:accountId/roadmap" />}
        />
      )}
      {any && list && (
        <WorkTable initiatives={initiatives} statuses={statuses} words={words} choices={choices} currentId={openId} onOpen={open} />
      )}
      {any && !list && (
        <>
          <RoadmapKeys area={timelineArea} onLook={look} onToday={() => setShowToday(showToday + 1)} />
          <Timeline
            area={timelineArea}
            plan={plan}
            statuses={statuses}
            words={words}
            ownerOf={({ ownerMemberId, ownerPersonId }) => nameOf('teamMembers', ownerMemberId) || nameOf('people', ownerPersonId)}
            zoom={zoom}
            showToday={showToday}
            currentId={openId}
            onOpen={open}
            onDelete={remove}
          />
        </>
      )}
      {openId && (
        <RoadmapInspector
          id={openId}
          plan={plan}
          statuses={statuses}
          words={words}
          choices={choices}
          currency={plan.account.currency}
          onOpen={open}
          onClose={close}
        />
      )}
    </Page>
  );
}

/** New work goes under the objective that is open, or that the open work is under. */
function objectiveUnderOpen({ objectives, initiatives }: Plan, openId: string | null): string | null {
  if (objectives.some(({ id }) => id === openId)) return openId;
  return initiatives.find(({ id }) => id === openId)?.objectiveId ?? null;
}
