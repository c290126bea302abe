import { Select, Switch } from '@mantine/core';
import { delimiters } from '@shared/import/delimiter';
import { encodings } from '@shared/import/encoding';
import { specOf } from '@shared/import/formats';
import { importKinds } from '@shared/import/kinds';
import type { ImportSettings } from '@shared/import/plan-import';
import { listAccounts } from '@/persistence/queries/accounts';
import { useLive } from '@/persistence/use-live';
import { currencies } from '@/ui/currencies';
import { useT } from '@/ui/use-t';
import classes from './FormatBar.module.css';
import { changeKind, changeSettings, rereadImport } from './import-store';
import type { TableInfo } from './worker-messages';

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** How the file is read, as detected; each can be set right, and the preview follows. What no column needs is not asked. */
export function FormatBar({ table, settings }: { table: TableInfo; settings: ImportSettings }) {
  const t = useT();
  const { kind, formats, createAccounts, createOffers, accountId, columns } = settings;
  const accounts = useLive(listAccounts, []);
  const format = (change: Partial<ImportSettings['formats']>) => changeSettings({ formats: { ...formats, ...change } });
  const names = (field: string) => columns.some(({ target }) => typeof target !== 'string' && target.field === field);
  const types = new Set(columns.map((column) => specOf(kind, column)?.type));
  const hasAmounts = types.has('money');
  const hasNumbers = hasAmounts || types.has('number') || types.has('integer');
  const asksForAccounts = (kind === 'contacts' || kind === 'opportunities') && names('account');
  const asksForOffers = kind === 'opportunities' && names('product');

  return (
    <div className={classes.bar}>
      <div className={classes.selects}>
        <Choice
          label={t('import:format.kind')}
          value={kind}
          values={importKinds}
          name={(one) => t(`import:kind.${one}`)}
          onChange={changeKind}
        />
        <Choice
          label={t('import:format.encoding')}
          value={table.encoding}
          values={encodings}
          name={(one) => t(`import:encoding.${one}`)}
          onChange={(encoding) => rereadImport({ encoding })}
        />
        <Choice
          label={t('import:format.delimiter')}
          value={table.delimiter}
          values={delimiters}
          name={(one) => t(`import:delimiter.${delimiterNames[one]}`)}
          onChange={(delimiter) => rereadImport({ delimiter })}
        />
        {hasNumbers && (
          <Choice
            label={t('import:format.decimal')}
            value={formats.decimal}
            values={['.', ',']}
            name={(one) => t(one === '.' ? 'import:decimal.point' : 'import:decimal.comma')}
            onChange={(decimal) => format({ decimal })}
          />
        )}
        {types.has('date') && (
          <Choice
            label={t('import:format.dates')}
            value={formats.dates}
            values={['dmy', 'mdy']}
            name={(one) => t(`import:dates.${one}`)}
            onChange={(dates) => format({ dates })}
          />
        )}
        {(hasAmounts || kind === 'accounts' || (asksForAccounts && createAccounts)) && (
          <Select
            label={t('import:format.currency')}
            data={currencies(formats.currency)}
            value={formats.currency}
            onChange={(currency) => currency && format({ currency })}
            searchable
          />
        )}
        {kind === 'contacts' && (
          <Select
            label={t('import:format.account')}
            placeholder={t('import:format.noAccount')}
            data={(accounts ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={accountId}
            onChange={(chosen) => changeSettings({ accountId: chosen })}
            searchable
            clearable
          />
        )}
      </div>
      {asksForOffers && (
        <Switch
          label={t('import:format.createOffers')}
          description={t('import:format.elseText')}
          checked={createOffers}
          onChange={(event) => changeSettings({ createOffers: event.currentTarget.checked })}
        />
      )}
      {asksForAccounts && (
        <Switch
          label={t('import:format.createAccounts')}
          description={t(kind === 'contacts' ? 'import:format.elseRejected' : 'import:format.elseUnassigned')}
          checked={createAccounts}
          onChange={(event) => changeSettings({ createAccounts: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}

type ChoiceProps<T extends string> = {
  label: string;
  value: T;
  values: readonly T[];
  name: (value: T) => string;
  onChange: (value: T) => void;
};

function Choice<T extends string>({ label, value, values, name, onChange }: ChoiceProps<T>) {
  return (
    <Select
      label={label}
      data={values.map((one) => ({ value: one, label: name(one) }))}
      value={value}
      onChange={(chosen) => chosen && onChange(chosen as T)}
    />
  );
}
