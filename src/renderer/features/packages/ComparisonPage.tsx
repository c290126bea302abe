import { Alert, Button } from '@mantine/core';
import type { AppError } from '@shared/result';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { undoCommit } from '@/persistence/history';
import { KeyFigures } from '@/ui/KeyFigures';
import { Page } from '@/ui/Page';
import { showError, toast } from '@/ui/toast';
import { useErrorText } from '@/ui/use-error-text';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { ChangeSection } from './ChangeSection';
import { ConflictSection } from './ConflictSection';
import { lookupIn } from './difference-words';
import { NewSection } from './NewSection';
import { bringIn, type Comparison, leavePackage, mergeOf } from './package-store';
import { RecordSection } from './RecordSection';
import { useInstantText } from './use-instant-text';

async function takeBack(commitId: string): Promise<void> {
  const undone = await undoCommit(commitId);
  if (!undone.ok) showError(undone.error);
}

/** What a package would change here, before anything is written. */
export function ComparisonPage({ comparison, fileName, error }: { comparison: Comparison; fileName: string; error: AppError | null }) {
  const t = useT();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const instantText = useInstantText();
  const { locale, number } = useFormat();
  const { content, differences } = comparison;
  const merge = useMemo(() => mergeOf(comparison), [comparison]);
  const lookup = useMemo(() => lookupIn(comparison), [comparison]);
  const words = { t, locale, lookup };
  const { scope, createdAt, outside } = content.head;
  const about = scope.kind === 'account' ? scope.name : t('packages:portfolioName');
  const count = merge.mutations.length;
  const keeps = count === 0 && merge.keptHere > 0;

  const open = async () => {
    const opened = await bringIn();
    if (!opened.ok) return;
    if (opened.value === 'look-again') return void toast({ message: t('packages:lookAgain') });
    const { commitId, records } = opened.value;
    void navigate(scope.kind === 'account' ? `/accounts/${scope.accountId}` : '/accounts');
    toast({
      message: records === 0 ? t('packages:kept') : t('packages:opened', { count: records, formatted: number(records), name: fileName }),
      tone: 'good',
      undo: () => takeBack(commitId),
    });
  };

  const of = (...statuses: string[]) => differences.filter(({ status }) => statuses.includes(status));
  const withField = (status: string) => differences.filter(({ fields }) => fields.some((field) => field.status === status));
  const conflicts = [...withField('conflict'), ...of('deleted-there-conflict', 'deleted-here-conflict')];
  const conflictCount = differences.reduce(
    (sum, { fields, status }) => sum + fields.filter((field) => field.status === 'conflict').length + Number(status.endsWith('-conflict')),
    0,
  );
  const missing = outside.filter(({ table, id }) => !lookup(table, id));
  return (
    <Page
      title={fileName}
      summary={t('packages:about', { about, when: instantText(createdAt) })}
      actions={
        <Button variant="default" onClick={() => leavePackage()}>
          {t('packages:leave')}
        </Button>
      }
      primaryAction={
        <Button disabled={count === 0 && !keeps} onClick={() => void open()}>
          {count > 0 && t('packages:bringIn', { count, formatted: number(count) })}
          {count === 0 && t(keeps ? 'packages:keep' : 'packages:nothing')}
        </Button>
      }
    >
      {error && (
        <Alert color="bad" role="alert">
          {errorText(error)}
        </Alert>
      )}
      {differences.length === 0 && <Alert color="gray">{t('packages:same')}</Alert>}
      {differences.length > 0 && (
        <KeyFigures
          label={t('packages:figures.label')}
          figures={[
            { label: t('packages:figures.new'), value: number(of('new').length) },
            { label: t('packages:figures.changedThere'), value: number(withField('changed-there').length) },
            { label: t('packages:figures.deletedThere'), value: number(of('deleted-there').length) },
            { label: t('packages:figures.conflicts'), value: number(conflictCount) },
            { label: t('packages:figures.changedHere'), value: number(withField('changed-here').length + of('deleted-here').length) },
          ]}
        />
      )}
      {missing.length > 0 && (
        <Alert color="gray">{t('packages:outside', { count: missing.length, names: missing.map(({ name }) => name).join(', ') })}</Alert>
      )}
      {merge.leftOut > 0 && <Alert color="warn">{t('packages:leftOut', { count: merge.leftOut, formatted: number(merge.leftOut) })}</Alert>}
      {conflicts.length > 0 && <ConflictSection conflicts={conflicts} choices={comparison.choices} words={words} />}
      <ChangeSection
        title={t('packages:changedThere.title')}
        why={t('packages:changedThere.why')}
        status="changed-there"
        differences={differences}
        words={words}
      />
      <NewSection differences={of('new')} words={words} />
      <RecordSection
        title={t('packages:deletedThere.title')}
        why={t('packages:deletedThere.why')}
        differences={of('deleted-there')}
        words={words}
      />
      <ChangeSection
        title={t('packages:changedHere.title')}
        why={t('packages:changedHere.why')}
        status="changed-here"
        differences={differences}
        words={words}
      />
      <RecordSection
        title={t('packages:deletedHere.title')}
        why={t('packages:deletedHere.why')}
        differences={of('deleted-here')}
        words={words}
      />
    </Page>
  );
}
