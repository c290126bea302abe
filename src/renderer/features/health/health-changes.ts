import { weightField } from '@shared/domain/plan/account-health';
import type { Translate } from '@shared/i18n/translator';
import type { CalendarDate } from '@shared/model/fields';
import { type HealthDimension, type HealthOverride, healthAssessmentSchema, healthOverrideSchema } from '@shared/model/kpi';
import type { Plan } from '@shared/model/plan';
import { newId } from '@/persistence/new-id';
import { savePortfolioSettings } from '@/stores/portfolio-settings';
import { save, saveWithUndo } from '@/stores/save';
import { latestOf } from './latest-assessment';

/** A score holds from today on: today's is corrected, an older one stays as history. Null: not applicable. */
export function scoreDimension(plan: Plan, dimension: HealthDimension, score: number | null, today: CalendarDate) {
  const { id: accountId, name } = plan.account;
  const latest = latestOf(plan.healthAssessments, dimension, today);
  const label = { key: 'scoreHealth', params: { name } } as const;
  if (latest?.assessedOn === today)
    return save(label, [{ op: 'update', table: 'healthAssessments', id: latest.id, fields: { score } }], { accountId });
  const record = healthAssessmentSchema.parse({ id: newId(), accountId, dimension, score, assessedOn: today });
  return save(label, [{ op: 'create', table: 'healthAssessments', record }], { accountId });
}

/** Says what moved the score that stands. */
export const sayDriver = ({ account }: Plan, id: string, driver: string) =>
  save({ key: 'scoreHealth', params: { name: account.name } }, [{ op: 'update', table: 'healthAssessments', id, fields: { driver } }], {
    accountId: account.id,
  });

/** Weights hold for every account. */
export function weighDimension({ portfolioSettings }: Plan, dimension: HealthDimension, weight: number) {
  return savePortfolioSettings({ key: 'weighHealth' }, portfolioSettings, { [weightField[dimension]]: weight });
}

type Judgement = Pick<HealthOverride, 'state' | 'reason' | 'expiresOn'>;

export const overrideHealth = ({ account }: Plan, judgement: Judgement, today: CalendarDate) =>
  save(
    { key: 'overrideHealth', params: { name: account.name } },
    [
      {
        op: 'create',
        table: 'healthOverrides',
        record: healthOverrideSchema.parse({ id: newId(), accountId: account.id, setOn: today, ...judgement }),
      },
    ],
    { accountId: account.id },
  );

export const editOverride = ({ account }: Plan, id: string, fields: Partial<Judgement>) =>
  save({ key: 'overrideHealth', params: { name: account.name } }, [{ op: 'update', table: 'healthOverrides', id, fields }], {
    accountId: account.id,
  });

/** The computed state stands again; the toast takes it back. */
export const endOverride = ({ account }: Plan, id: string, t: Translate) =>
  saveWithUndo(
    t('health:ended'),
    { key: 'endHealthOverride', params: { name: account.name } },
    [{ op: 'delete', table: 'healthOverrides', id }],
    { accountId: account.id },
  );
