import type { TypedAdjustment } from '@shared/domain/adjustment-text';
import type { Dated } from '@shared/domain/period-series';
import { freezeForecast, type PeriodForecast } from '@shared/domain/plan/quarter-forecast';
import type { Account } from '@shared/model/account';
import type { Mutation } from '@shared/model/changes';
import type { ForecastSnapshot } from '@shared/model/revenue';
import { newId } from '@/persistence/new-id';
import { createRecord } from '@/stores/records';
import { saveWithUndo } from '@/stores/save';
import { today } from '@/ui/today';

type Frozen = { readonly account: Account; readonly forecast: PeriodForecast; readonly snapshots: readonly ForecastSnapshot[] };

const mutationOf = ({ account: { id: accountId, currency }, forecast, snapshots }: Frozen): Mutation[] => {
  const mutation = freezeForecast(forecast, snapshots, { accountId, currency, today: today(), newId });
  return mutation ? [mutation] : [];
};

/** Freezes the forecast of one account and period, as one step of undo. */
export const freezeOne = (frozen: Frozen, message: string) =>
  saveWithUndo(message, { key: 'freezeForecast', params: { name: frozen.account.name } }, mutationOf(frozen), {
    accountId: frozen.account.id,
  });

/** Freezes those of several accounts together. */
export const freezeAll = (all: readonly Frozen[], message: string) =>
  saveWithUndo(message, { key: 'freezeForecasts', params: { count: all.length } }, all.flatMap(mutationOf));

/** What is expected of a period more or less than its pipeline says. Null: the line lacks its amount or its reason. */
export function addAdjustment(accountId: string, { periodStart, periodUnit }: Dated, { amount, reason }: TypedAdjustment) {
  if (!amount || reason === '') return null;
  return createRecord('forecastAdjustments', { accountId, periodStart, periodUnit, amount, reason }, reason);
}
