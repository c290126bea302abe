import { Button, Menu } from '@mantine/core';
import { settingsOf } from '@shared/domain/plan/figure-context';
import { nextReview } from '@shared/domain/reviews';
import { type Review, reviewKinds } from '@shared/model/review';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { useCommand } from '@/stores/commands';
import { deleteRecords } from '@/stores/records';
import { DataTable } from '@/ui/DataTable';
import type { Column } from '@/ui/data-table-model';
import { EmptyState } from '@/ui/EmptyState';
import { MissingRecord } from '@/ui/MissingRecord';
import { Page } from '@/ui/Page';
import { useRecordChoices } from '@/ui/records/record-choices';
import { recordColumn } from '@/ui/records/record-column';
import { SeeInSample } from '@/ui/SeeInSample';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { planReview } from './review-changes';

const reviewId = ({ id }: Review) => id;

/** The business reviews with one account, the latest first; each opens on its own sheet. */
export function ReviewsPage() {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const { accountId = '' } = useParams();
  const plan = useLive(async () => (await loadPlan(accountId)) ?? null, [accountId]);
  const choices = useRecordChoices(plan ?? undefined);
  const open = (id: string) => navigate(`/accounts/${accountId}/reviews/${id}`);
  const create = async (kind: Review['kind']) => {
    if (!plan) return;
    const next = nextReview(plan.reviews, today(), settingsOf(plan.portfolioSettings).fiscalYearStartMonth);
    const last = plan.reviews
      .filter((review) => review.kind === kind && review.state === 'held')
      .sort((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1))
      .at(-1);
    const agenda = plan.meetingTemplates.find((template) => template.kind === kind)?.agenda || t(`reviews:agenda.${kind}`);
    const title = t('reviews:newTitle', { kind: kind.toUpperCase(), date: format.date(next.periodEnd, 'long') });
    const { personIds = [], memberIds = [], successCriteria = '' } = last ?? {};
    const id = await planReview(accountId, { ...next, kind, title, agenda, personIds, memberIds, successCriteria });
    if (id !== null) await open(id);
  };
  useCommand({ id: 'newQbr', label: t('reviews:plan.qbr'), run: () => void create('qbr') });
  useCommand({ id: 'newEbr', label: t('reviews:plan.ebr'), run: () => void create('ebr') });
  const columns = useMemo(
    (): Column<Review>[] => [
      { id: 'title', header: t('model:field.reviews.title'), value: ({ title, periodEnd }) => title || format.date(periodEnd, 'long') },
      recordColumn(t, choices, 'reviews', 'kind', { width: 230, from: 900 }),
      { id: 'state', header: t('model:field.reviews.state'), width: 110, value: ({ state }) => t(`model:reviewState.${state}`) },
      {
        id: 'day',
        header: t('reviews:day'),
        width: 140,
        value: ({ heldOn, plannedOn }) => heldOn ?? plannedOn,
        words: ({ heldOn, plannedOn }) => format.date(heldOn ?? plannedOn),
        render: ({ heldOn, plannedOn }) => format.date(heldOn ?? plannedOn) || '–',
      },
      {
        id: 'commitments',
        header: t('model:field.reviews.commitments'),
        width: 150,
        value: ({ commitments }) => commitments.length,
        render: ({ commitments }) =>
          commitments.length === 0
            ? '–'
            : t('reviews:keptOf', {
                kept: format.number(commitments.filter(({ outcome }) => outcome === 'kept').length),
                all: format.number(commitments.length),
              }),
      },
      recordColumn(t, choices, 'reviews', 'personIds', { width: 220, from: 1000 }),
    ],
    [t, format, choices],
  );
  if (plan === undefined) return null;
  if (plan === null) return <MissingRecord />;

  const { reviews } = plan;
  const next = reviews
    .flatMap(({ state, plannedOn }) => (state === 'planned' && plannedOn !== null ? [plannedOn] : []))
    .sort()
    .at(0);
  const button = (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconPlus size={16} aria-hidden />}>{t('reviews:new')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {reviewKinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => void create(kind)}>
            {t(`reviews:plan.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
  return (
    <Page
      title={t('reviews:title')}
      summary={
        reviews.length > 0
          ? [
              t('records:reviews', { count: reviews.length }),
              next ? t('reviews:next', { date: format.date(next, 'long') }) : t('reviews:nonePlanned'),
            ].join(', ')
          : undefined
      }
      fill={reviews.length > 0}
      primaryAction={reviews.length > 0 && button}
    >
      {reviews.length > 0 ? (
        <DataTable
          label={t('reviews:title')}
          rows={reviews}
          columns={columns}
          rowId={reviewId}
          onOpen={({ id }) => void open(id)}
          initialSort={{ column: 'day', descending: true }}
          bulkActions={(selected, clear) => (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => {
                void deleteRecords('reviews', selected, plan, t);
                clear();
              }}
            >
              {t('common:delete')}
            </Button>
          )}
        />
      ) : (
        <EmptyState
          title={t('reviews:emptyTitle')}
          why={t('reviews:emptyWhy')}
          action={button}
          secondary={<SeeInSample page="/accounts/:accountId/reviews" />}
        />
      )}
    </Page>
  );
}
