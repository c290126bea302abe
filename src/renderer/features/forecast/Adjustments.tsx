import { ActionIcon, Button } from '@mantine/core';
import { readAdjustment } from '@shared/domain/adjustment-text';
import type { PeriodForecast } from '@shared/domain/plan/quarter-forecast';
import type { Account } from '@shared/model/account';
import type { ForecastAdjustment } from '@shared/model/revenue';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { deleteRecords, editRecord } from '@/stores/records';
import { InlineMoney } from '@/ui/InlineMoney';
import { InlineText } from '@/ui/InlineText';
import { Muted } from '@/ui/Muted';
import { QuickAdd } from '@/ui/QuickAdd';
import { RecordField } from '@/ui/records/RecordField';
import type { RecordChoices } from '@/ui/records/record-choices';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Forecast.module.css';
import { addAdjustment } from './forecast-changes';

type AdjustmentsProps = { account: Account; quarter: PeriodForecast; choices: RecordChoices };

/** What is expected of a quarter beyond its pipeline, each with its reason; one line adds the next. */
export function Adjustments({ account, quarter, choices }: AdjustmentsProps) {
  const t = useT();
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const read = (text: string) => readAdjustment(text, { locale: format.locale, currency: account.currency });
  const understood = (text: string): string => {
    const { amount, reason } = read(text);
    if (text.trim() === '') return '';
    if (!amount) return t('forecast:needsAmount');
    const shown = format.money(amount, 'exact');
    return reason === '' ? t('forecast:needsReason', { amount: shown }) : t('forecast:understood', { amount: shown, reason });
  };
  return (
    <>
      {quarter.adjustments.map((adjustment) => (
        <Adjustment key={adjustment.id} adjustment={adjustment} account={account} choices={choices} />
      ))}
      {adding ? (
        <QuickAdd
          label={t('forecast:newAdjustment')}
          example={t('forecast:adjustExample')}
          action={t('forecast:addAdjustment')}
          maxLength={2_000}
          preview={(text) => (
            <Muted as="span" small>
              {understood(text)}
            </Muted>
          )}
          onAdd={(text) => {
            const added = addAdjustment(account.id, quarter.period, read(text));
            if (added === null) return false;
            setAdding(false);
            return added;
          }}
          onClose={() => setAdding(false)}
        />
      ) : (
        <Button size="xs" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
          {t('forecast:adjust')}
        </Button>
      )}
    </>
  );
}

function Adjustment({ adjustment, account, choices }: { adjustment: ForecastAdjustment; account: Account; choices: RecordChoices }) {
  const t = useT();
  const name = adjustment.reason || t('forecast:noReason');
  return (
    <div className={classes.adjustment}>
      <div>
        <InlineMoney
          layout="row"
          label={t('model:field.forecastAdjustments.amount')}
          value={adjustment.amount}
          currency={account.currency}
          onCommit={(amount) => amount && editRecord('forecastAdjustments', adjustment, 'amount', amount, {}, name)}
        />
        <InlineText
          layout="row"
          label={t('model:field.forecastAdjustments.reason')}
          value={adjustment.reason}
          maxLength={20_000}
          onCommit={(reason) => editRecord('forecastAdjustments', adjustment, 'reason', reason, {}, name)}
        />
        <RecordField table="forecastAdjustments" record={adjustment} field="opportunityId" choices={choices} name={name} />
      </div>
      <ActionIcon
        aria-label={`${t('forecast:deleteAdjustment')}: ${name}`}
        title={t('forecast:deleteAdjustment')}
        onClick={() => void deleteRecords('forecastAdjustments', [adjustment], {}, t, name)}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
