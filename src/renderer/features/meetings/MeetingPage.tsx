import { Button } from '@mantine/core';
import { draftOf } from '@shared/links/draft';
import { namesIn } from '@shared/links/plain-plan';
import type { RecordsByTable } from '@shared/model/dependents';
import { IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { deleteRecords, editRecord } from '@/stores/records';
import { FieldGroup } from '@/ui/FieldGroup';
import { InlineText } from '@/ui/InlineText';
import { NamedRecords } from '@/ui/links/NamedRecords';
import { MissingRecord } from '@/ui/MissingRecord';
import { Page } from '@/ui/Page';
import { Backlinks } from '@/ui/records/Backlinks';
import { RecordField } from '@/ui/records/RecordField';
import { useRecordChoices } from '@/ui/records/record-choices';
import { useFormat } from '@/ui/use-format';
import { useOwners } from '@/ui/use-owners';
import { useT } from '@/ui/use-t';
import { FromMinutes } from './FromMinutes';
import { InsertGuide } from './InsertGuide';
import classes from './MeetingPage.module.css';
import { MinutesField } from './MinutesField';
import { SendMinutes } from './SendMinutes';

const none: never[] = [];

/** One meeting: a calm sheet to write in, and beside it what was planned, who is there and what comes of it. */
export function MeetingPage() {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const { accountId = '', meetingId = '' } = useParams();
  const plan = useLive(async () => (await loadPlan(accountId)) ?? null, [accountId]);
  const choices = useRecordChoices(plan ?? undefined);
  const owners = useOwners(plan?.teamMembers ?? none, plan?.people ?? none);
  const nameOf = useMemo(() => namesIn((plan ?? {}) as RecordsByTable), [plan]);
  const [typed, setTyped] = useState<{ id: string; minutes: string } | null>(null);
  if (plan === undefined) return null;
  const meeting = plan?.meetings.find(({ id }) => id === meetingId);
  if (!plan || !meeting) return <MissingRecord />;

  const minutes = typed?.id === meeting.id ? typed.minutes : meeting.minutes;
  const field = (
    name:
      | 'kind'
      | 'date'
      | 'time'
      | 'durationMinutes'
      | 'place'
      | 'personIds'
      | 'memberIds'
      | 'purpose'
      | 'agenda'
      | 'landmines'
      | 'conclusions',
  ) => <RecordField key={name} table="meetings" record={meeting} field={name} choices={choices} />;
  return (
    <Page
      title={meeting.title}
      titleSlot={
        <InlineText
          layout="title"
          label={t('model:field.meetings.title')}
          required
          value={meeting.title}
          onCommit={(title) => editRecord('meetings', meeting, 'title', title)}
        />
      }
      summary={[t(`model:meetingKind.${meeting.kind}`), format.date(meeting.date, 'long')].filter(Boolean).join(', ')}
      fill
      actions={
        <>
          <SendMinutes plan={plan} meeting={{ ...meeting, minutes }} />
          <InsertGuide meeting={meeting} minutes={minutes} templates={plan.meetingTemplates} />
          <Button
            variant="default"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => {
              void deleteRecords('meetings', [meeting], plan, t);
              void navigate(`/accounts/${accountId}/meetings`);
            }}
          >
            {t('common:delete')}
          </Button>
        </>
      }
    >
      <div className={classes.sheet}>
        <MinutesField key={meeting.id} meeting={meeting} nameOf={nameOf} onChange={(text) => setTyped({ id: meeting.id, minutes: text })} />
        <div className={classes.side}>
          <h2 className="kf-visually-hidden">{t('meetings:details')}</h2>
          <FromMinutes meeting={meeting} minutes={draftOf(minutes, nameOf).text} plan={plan} owners={owners} />
          <NamedRecords title={t('links:named')} text={minutes} nameOf={nameOf} />
          <FieldGroup title={t('meetings:group.outcome')}>{field('conclusions')}</FieldGroup>
          <FieldGroup title={t('meetings:group.when')}>
            {(['date', 'time', 'durationMinutes', 'place', 'kind'] as const).map(field)}
          </FieldGroup>
          <FieldGroup title={t('meetings:group.who')}>{(['personIds', 'memberIds'] as const).map(field)}</FieldGroup>
          <FieldGroup title={t('meetings:group.plan')}>{(['purpose', 'agenda', 'landmines'] as const).map(field)}</FieldGroup>
          <Backlinks key={meeting.id} table="meetings" id={meeting.id} accountId={accountId} plan={plan} />
        </div>
      </div>
    </Page>
  );
}
