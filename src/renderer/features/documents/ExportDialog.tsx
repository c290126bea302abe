import { Alert, Button, SegmentedControl, Select } from '@mantine/core';
import { drawnMaps } from '@shared/documents/account-plan/map';
import type { Edition, Paper } from '@shared/documents/doc-tree';
import { type Locale, locales } from '@shared/preferences';
import type { AppError } from '@shared/result';
import { useId, useState } from 'react';
import { listAccounts } from '@/persistence/queries/accounts';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { announceSaved } from '@/stores/saved-file';
import { Dialog } from '@/ui/Dialog';
import { ProgressBar } from '@/ui/ProgressBar';
import { useErrorText } from '@/ui/use-error-text';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './ExportDialog.module.css';
import { cancelExport, choose, closeExport, exportAccountPlan, useExport } from './export-store';
import { WithheldList } from './WithheldList';

const editions: readonly Edition[] = ['internal', 'client'];
const papers: readonly Paper[] = ['a4', 'letter'];

/** What to export, for whom, in which language; then how far it is. */
export function ExportDialog({ accountId: opened }: { accountId: string }) {
  const t = useT();
  const { locale } = useFormat();
  const errorText = useErrorText();
  const { choice, job } = useExport();
  const [accountId, setAccountId] = useState(opened);
  const [mapId, setMapId] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const accounts = useLive(listAccounts, []);
  const plan = useLive(async () => (accountId === '' ? null : ((await loadPlan(accountId)) ?? null)), [accountId]);
  const language = choice.language ?? locale;
  const maps = plan ? drawnMaps(plan) : [];
  const map = maps.find(({ id }) => id === mapId) ?? maps[0];

  const start = async () => {
    if (!plan) return;
    setError(null);
    const { edition, paper } = choice;
    const outcome = await exportAccountPlan({ plan, edition, paper, language, mapId: map?.id ?? null });
    if (!outcome.ok) setError(outcome.error);
    else if (outcome.value) {
      announceSaved(outcome.value, t);
      closeExport();
    }
  };
  const close = () => {
    cancelExport();
    closeExport();
  };

  const footer = (
    <>
      <Button variant="default" onClick={close}>
        {t('documents:dialog.cancel')}
      </Button>
      <Button onClick={() => void start()} disabled={!plan || job !== null} data-autofocus={opened !== '' || undefined}>
        {error ? t('documents:dialog.retry') : t('documents:dialog.export')}
      </Button>
    </>
  );

  return (
    <Dialog opened onClose={close} title={t('documents:dialog.title')} footer={footer} size="lg">
      <div className={classes.form} aria-busy={job !== null}>
        <Select
          label={t('documents:dialog.account')}
          data={(accounts ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={accountId === '' ? null : accountId}
          onChange={(value) => setAccountId(value ?? '')}
          searchable
          nothingFoundMessage={t('documents:dialog.noAccount')}
          disabled={job !== null}
          data-autofocus={opened === '' || undefined}
        />
        <Choice
          label={t('documents:dialog.edition')}
          hint={t(`documents:dialog.${choice.edition}Hint`)}
          value={choice.edition}
          options={editions.map((value) => ({ value, label: t(`documents:edition.${value}`) }))}
          onChange={(edition) => choose({ edition })}
          disabled={job !== null}
        />
        <div className={classes.pair}>
          <Choice
            label={t('documents:dialog.language')}
            value={language}
            options={locales.map((value: Locale) => ({ value, label: t(`documents:dialog.languages.${value}`) }))}
            onChange={(value) => choose({ language: value })}
            disabled={job !== null}
          />
          <Choice
            label={t('documents:dialog.paper')}
            value={choice.paper}
            options={papers.map((value) => ({ value, label: t(`documents:dialog.papers.${value}`) }))}
            onChange={(paper) => choose({ paper })}
            disabled={job !== null}
          />
        </div>
        {choice.edition === 'internal' && plan && maps.length === 0 && <p className={classes.note}>{t('documents:dialog.noMap')}</p>}
        {choice.edition === 'internal' && map && (
          <Select
            label={t('documents:dialog.map')}
            data={maps.map(({ id, name }) => ({ value: id, label: name === '' ? t('documents:dialog.unnamedMap') : name }))}
            value={map.id}
            onChange={setMapId}
            disabled={job !== null}
          />
        )}
        {choice.edition === 'client' && plan && <WithheldList plan={plan} />}
        {job && <ProgressBar label={t(`documents:dialog.step.${job.step}`)} fraction={job.fraction} />}
        {error && (
          <Alert color="bad" role="alert">
            {errorText(error)}
          </Alert>
        )}
      </div>
    </Dialog>
  );
}

type ChoiceProps<T extends string> = {
  label: string;
  hint?: string;
  value: T;
  options: { value: T; label: string }[];
  onChange: (value: T) => void;
  disabled: boolean;
};

/** One of a few, all in sight. */
function Choice<T extends string>({ label, hint, value, options, onChange, disabled }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className={classes.choice}>
      <span className={classes.label} id={id}>
        {label}
      </span>
      <SegmentedControl aria-labelledby={id} data={options} value={value} onChange={(next) => onChange(next as T)} disabled={disabled} />
      {hint && <span className={classes.hint}>{hint}</span>}
    </div>
  );
}
