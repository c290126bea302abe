import { Checkbox, Select } from '@mantine/core';
import { drawnMaps } from '@shared/documents/account-plan/map';
import { type DocumentChoice, documentFormats } from '@shared/documents/document-choice';
import { type DocumentKind, documentKinds, type Edition, kinds, type Paper } from '@shared/documents/kinds';
import type { Plan } from '@shared/model/plan';
import { type Locale, locales } from '@shared/preferences';
import { listAccounts } from '@/persistence/queries/accounts';
import { useLive } from '@/persistence/use-live';
import { Choice } from '@/ui/Choice';
import { useT } from '@/ui/use-t';
import { ExportDetails } from './ExportDetails';
import classes from './ExportDialog.module.css';
import { SubjectFields, type Subjects } from './SubjectFields';

const papers: readonly Paper[] = ['a4', 'letter'];
const editions: readonly Edition[] = ['internal', 'client'];

type Props = {
  accountId: string;
  onAccount: (id: string) => void;
  focusAccount: boolean;
  plan: Plan | null;
  choice: DocumentChoice;
  onChoice: (change: Partial<DocumentChoice>) => void;
  subjects: Subjects;
  onSubjects: (change: Partial<Subjects>) => void;
  mapId: string | null;
  onMap: (id: string | null) => void;
  onClose: () => void;
  disabled: boolean;
};

/** Both or one of two, as one choice of three. */
const oneOrBoth = <T extends string>(chosen: readonly T[]): T | 'both' => (chosen.length === 1 && chosen[0] ? chosen[0] : 'both');
const chosenOf = <T extends string>(value: T | 'both', all: readonly T[]): T[] => (value === 'both' ? [...all] : [value]);

export function ExportForm({
  accountId,
  onAccount,
  focusAccount,
  plan,
  choice,
  onChoice,
  subjects,
  onSubjects,
  mapId,
  onMap,
  onClose,
  disabled,
}: Props) {
  const t = useT();
  const accounts = useLive(listAccounts, []);
  const maps = plan ? drawnMaps(plan) : [];
  const edition = oneOrBoth(choice.editions);
  const internal = edition !== 'client' && choice.kinds.some((kind) => kinds[kind].editions.includes('internal'));
  const toggle = (kind: DocumentKind, on: boolean) =>
    onChoice({ kinds: documentKinds.filter((other) => (other === kind ? on : choice.kinds.includes(other))) });

  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <Select
          label={t('documents:dialog.account')}
          data={(accounts ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={accountId === '' ? null : accountId}
          onChange={(value) => onAccount(value ?? '')}
          searchable
          nothingFoundMessage={t('documents:dialog.noAccount')}
          disabled={disabled}
          data-autofocus={focusAccount || undefined}
        />
        <fieldset className={classes.kinds} disabled={disabled}>
          <legend className={classes.label}>{t('documents:dialog.documents')}</legend>
          {documentKinds.map((kind) => (
            <Checkbox
              key={kind}
              size="xs"
              label={t(`report:kind.${kind}`)}
              checked={choice.kinds.includes(kind)}
              onChange={(event) => toggle(kind, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
        <Choice
          label={t('documents:dialog.edition')}
          {...(edition !== 'both' && { hint: t(`documents:dialog.${edition}Hint`) })}
          value={edition}
          options={[
            ...editions.map((value) => ({ value, label: t(`documents:edition.${value}`) })),
            { value: 'both' as const, label: t('documents:dialog.bothEditions') },
          ]}
          onChange={(value) => onChoice({ editions: chosenOf<Edition>(value, editions) })}
          disabled={disabled}
        />
        <div className={classes.pair}>
          <Choice
            label={t('documents:dialog.language')}
            value={oneOrBoth<Locale>(choice.languages)}
            options={[
              ...locales.map((value) => ({ value, label: t(`documents:dialog.languages.${value}`) })),
              { value: 'both' as const, label: t('documents:dialog.bothLanguages') },
            ]}
            onChange={(value) => onChoice({ languages: chosenOf<Locale>(value, locales) })}
            disabled={disabled}
          />
          <Choice
            label={t('documents:dialog.paper')}
            value={choice.paper}
            options={papers.map((value) => ({ value, label: t(`documents:dialog.papers.${value}`) }))}
            onChange={(paper) => onChoice({ paper })}
            disabled={disabled}
          />
        </div>
        <Choice
          label={t('documents:dialog.format')}
          value={choice.format}
          options={documentFormats.map((value) => ({ value, label: t(`documents:dialog.formats.${value}`) }))}
          onChange={(format) => onChoice({ format })}
          disabled={disabled}
        />
        {plan && <SubjectFields plan={plan} kinds={choice.kinds} subjects={subjects} onSubjects={onSubjects} disabled={disabled} />}
        {internal && plan && maps.length === 0 && <p className={classes.note}>{t('documents:dialog.noMap')}</p>}
        {internal && maps.length > 1 && (
          <Select
            label={t('documents:dialog.map')}
            data={maps.map(({ id, name }) => ({ value: id, label: name === '' ? t('documents:dialog.unnamedMap') : name }))}
            value={mapId}
            onChange={onMap}
            disabled={disabled}
          />
        )}
        {internal && (
          <Checkbox
            size="xs"
            label={t('documents:dialog.sayGaps')}
            description={t('documents:dialog.sayGapsHint')}
            checked={choice.sayGaps}
            onChange={(event) => onChoice({ sayGaps: event.currentTarget.checked })}
            disabled={disabled}
          />
        )}
      </div>
      <div className={classes.column}>
        <ExportDetails {...{ plan, choice, onChoice, subjects, mapId, onClose, disabled }} />
      </div>
    </div>
  );
}
