// Runs in Electron's own Node, bundled: every figure of the portfolio's pages, for 15 accounts and for 1,000, each with 24 periods.
import { addMonths } from '@shared/domain/calendar';
import { byAccount } from '@shared/domain/plan/by-account';
import { figureContext } from '@shared/domain/plan/figure-context';
import { accountRows, type PortfolioRecords, portfolioFigures, portfolioTables } from '@shared/domain/plan/portfolio-figures';
import { periodForecast } from '@shared/domain/plan/quarter-forecast';
import { figureNames } from '@shared/i18n/figure-names';
import { createTranslator } from '@shared/i18n/translator';
import { healthDimensions } from '@shared/model/kpi';
import { opportunityStages } from '@shared/model/opportunity';
import { defaultCriteria } from '@shared/model/scoring';
import type { TableName } from '@shared/model/table-names';
import { tableSchemas } from '@shared/model/tables';

const periods = 24;
const dealsEach = 30;
const answersEach = 40;
const today = '2026-06-30';
const rounds = Number(process.argv[2] ?? 9);

/** A portfolio of this many accounts, the same records each, valid by their schemas. */
function portfolio(accounts: number): PortfolioRecords {
  const made: Partial<Record<TableName, unknown[]>> = Object.fromEntries(portfolioTables.map((table) => [table, []]));
  const add = (table: TableName, fields: object) => {
    const records = made[table] ?? [];
    records.push(tableSchemas[table].parse({ id: `${table}${records.length}`, ...fields }));
  };
  const eur = (whole: number) => ({ minor: whole * 100, currency: 'EUR' });
  for (let at = 0; at < accounts; at += 1) {
    const accountId = `accounts${at}`;
    add('accounts', { name: `Account ${at}`, revenueWithUs: eur(1_000 + at), renewalDate: '2026-11-30', tier: 'B' });
    for (const { id: criterionId } of defaultCriteria)
      add('accountScores', { accountId, criterionId, score: 1 + (at % 5), scoredOn: '2026-01-15' });
    add('surveys', { accountId, kind: 'nps', title: 'Twice a year', sentOn: '2026-05-01' });
    const surveyId = `surveys${at}`;
    for (let index = 0; index < answersEach; index += 1)
      add('surveyResponses', { accountId, surveyId, answeredOn: '2026-05-10', score: (at + index) % 11 });
    for (let index = 0; index < periods; index += 1) {
      const periodStart = addMonths('2024-07-01', index);
      const movements = { newBusiness: eur(0), upsell: eur(12), crossSell: eur(6), contraction: eur(4), churn: eur(3) };
      const costs = { revenue: eur(110), variableCost: eur(60), costToServe: eur(11) };
      add('revenuePeriods', { accountId, periodStart, periodUnit: 'month', recurringStart: eur(100 + index * 11), ...movements, ...costs });
      for (const dimension of healthDimensions)
        add('healthAssessments', { accountId, dimension, score: (at + index * 7) % 101, assessedOn: periodStart });
      if (index % 3 === 0) add('forecastSnapshots', { accountId, periodStart, frozenOn: periodStart, amount: eur(200 + index) });
    }
    for (let index = 0; index < dealsEach; index += 1) {
      const dates = { openedOn: '2025-01-10', closeDate: addMonths('2025-07-15', index % 18) };
      add('opportunities', { accountId, name: `Deal ${index}`, stage: opportunityStages[index % 6], amount: eur(50 + index), ...dates });
    }
  }
  return made as unknown as PortfolioRecords;
}

const names = figureNames(createTranslator('en'));

/** What the portfolio's page and the forecast's show. */
function dashboard(records: PortfolioRecords): void {
  const context = figureContext(records, { today, names });
  portfolioFigures(records, context);
  accountRows(records, context);
  const [deals, snapshots] = [byAccount(records.opportunities), byAccount(records.forecastSnapshots)];
  for (const { id } of records.accounts) {
    const own = { opportunities: deals(id), forecastAdjustments: [], forecastSnapshots: snapshots(id) };
    periodForecast(own, { periodStart: '2026-07-01', periodUnit: 'quarter' }, context);
  }
}

const [few, many] = [portfolio(15), portfolio(1_000)];
const times = { few: [] as number[], many: [] as number[] };
for (let round = -3; round < rounds; round += 1) {
  const started = performance.now();
  dashboard(few);
  const between = performance.now();
  dashboard(many);
  const ended = performance.now();
  // The first rounds warm the engine up.
  if (round < 0) continue;
  times.few.push(between - started);
  times.many.push(ended - between);
}
console.log(JSON.stringify(times));
