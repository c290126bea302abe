import { daysBetween } from '@shared/domain/calendar';
import { isPastClose } from '@shared/domain/pipeline';
import { settingsOf } from '@shared/domain/plan/figure-context';
import { upcomingRenewals } from '@shared/domain/renewals';
import { isPresent, powerfulOpposition, stakeholderGaps } from '@shared/domain/stakeholders';
import { squashMutations } from '@shared/model/squash-mutations';
import type { TableName } from '@shared/model/table-names';
import { tableNames } from '@shared/model/table-names';
import { locales } from '@shared/preferences';
import { createdIn } from '@shared/sample/created-in';
import { sampleDay } from '@shared/sample/shift-dates';
import { describe, expect, test } from 'vitest';
import { samplePlans, wholeSample } from '../../support/sample-plan';

/** Tables that no plan of the sample has: an import writes its report itself, and its summaries are those the plans propose. */
const notInPlans: readonly TableName[] = ['documentSummaries', 'importReports'];

describe.each([...locales])('the sample portfolio in %s', (locale) => {
  const { mutations, mainAccountId } = wholeSample(locale);
  const plans = samplePlans({ mutations, mainAccountId });

  test('has records in every table that a plan uses', () => {
    const empty = tableNames.filter((table) => createdIn(mutations, table).length === 0);
    expect(empty).toEqual(notInPlans);
  });

  test('makes each record once', () => {
    expect(squashMutations(mutations)).toHaveLength(mutations.length);
  });

  test('is of five accounts, the first of which is the main one, one of them at risk, with every kind and stage of deal', () => {
    expect(plans).toHaveLength(5);
    expect(plans[0]?.account).toMatchObject({ id: mainAccountId, name: 'Aurevane' });
    expect(new Set(plans.map(({ account }) => account.status))).toEqual(new Set(['active', 'at-risk']));
    const deals = createdIn(mutations, 'opportunities');
    expect(new Set(deals.map(({ kind }) => kind))).toEqual(new Set(['new', 'upsell', 'cross-sell', 'renewal']));
    expect(new Set(deals.map(({ stage }) => stage)).size).toBe(6);
    expect(deals.filter(({ offerId, ownerMemberId }) => offerId === null || ownerMemberId === null)).toEqual([]);
  });

  test.each(plans)('$account.name has 25 to 60 stakeholders, nearly all of them assessed', ({ people, seats }) => {
    expect(people.length).toBeGreaterThanOrEqual(25);
    expect(people.length).toBeLessThanOrEqual(60);
    expect(seats.length).toBeGreaterThanOrEqual(people.length);
    const assessed = people.filter(
      ({ buyingRole, influence, politicalStatus, support, adaptability, decisionOrientation, relationship, assessedOn }) =>
        buyingRole && influence !== null && politicalStatus && support && adaptability && decisionOrientation && relationship && assessedOn,
    );
    expect(assessed.length / people.length).toBeGreaterThan(0.85);
    expect(people.some(({ assessment }) => assessment === 'assumed')).toBe(true);
    expect(people.some(({ buyingRole }) => buyingRole === 'decision-maker')).toBe(true);
    expect(people.some(({ buyingRole }) => buyingRole === 'champion')).toBe(true);
  });

  test.each(plans)('$account.name has a map with lines of every kind, everybody on it and nobody upon anybody', (plan) => {
    expect(new Set(plan.lines.map(({ kind }) => kind))).toEqual(new Set(['reports-to', 'dotted-line', 'influences', 'ally', 'conflict']));
    const main = plan.maps[0];
    const placed = plan.placements.filter(({ mapId }) => mapId === main?.id);
    expect(new Set(placed.map(({ seatId }) => seatId))).toEqual(new Set(plan.seats.map(({ id }) => id)));
    for (const map of plan.maps) {
      const places = plan.placements.filter(({ mapId }) => mapId === map.id).map(({ x, y }) => `${x} ${y}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  test.each(plans)(
    '$account.name has eight quarters of figures, each starting where the one before ended',
    ({ revenuePeriods, account }) => {
      const periods = revenuePeriods.filter(({ offerId, businessUnitId }) => offerId === null && businessUnitId === null);
      expect(periods).toHaveLength(8);
      const minor = (money: { minor: number } | null) => money?.minor ?? 0;
      for (const [index, period] of periods.entries()) {
        const grown = minor(period.newBusiness) + minor(period.upsell) + minor(period.crossSell);
        const end = minor(period.recurringStart) + grown - minor(period.contraction) - minor(period.churn);
        const next = periods[index + 1];
        if (next) expect(minor(next.recurringStart)).toBe(end);
      }
      const lastYear = periods.slice(-4).reduce((sum, { revenue }) => sum + minor(revenue), 0);
      expect(minor(account.revenueWithUs)).toBe(lastYear);
    },
  );

  test.each(plans)('$account.name has a whole plan: two past reviews with frozen figures, one to come, and every part filled', (plan) => {
    expect(plan.reviews.filter(({ state, figures }) => state === 'held' && figures.length >= 5)).toHaveLength(2);
    expect(plan.reviews.filter(({ state }) => state === 'planned')).toHaveLength(1);
    const parts = [
      'needs',
      'whiteSpaceCells',
      'objectives',
      'initiatives',
      'milestones',
      'valueHypotheses',
      'valueFlows',
      'kpiMeasures',
    ] as const;
    const more = [
      'healthAssessments',
      'surveys',
      'surveyResponses',
      'verbatims',
      'improvementPlans',
      'slas',
      'slaResults',
      'risks',
    ] as const;
    const rest = ['actions', 'rituals', 'raciAssignments', 'meetings', 'decisions', 'accountScores', 'coverages', 'sponsorPairs'] as const;
    for (const table of [...parts, ...more, ...rest, 'forecastSnapshots', 'accountMembers'] as const) {
      expect(plan[table].length, table).toBeGreaterThan(1);
    }
    expect(new Set(plan.accountScores.map(({ criterionId }) => criterionId)).size).toBe(5);
    const activities = plan.raciActivities.map(({ id }) => plan.raciAssignments.filter(({ activityId }) => activityId === id));
    expect(activities.filter((duties) => duties.filter(({ duty }) => duty === 'accountable').length !== 1)).toEqual([]);
    expect(activities.filter((duties) => !duties.some(({ duty }) => duty === 'responsible'))).toEqual([]);
  });

  test('gives its main account a neutral decision maker, an opponent with power, a champion, open seats and somebody who left', () => {
    const plan = plans[0];
    const own = plan?.people ?? [];
    expect(own.filter(({ buyingRole, support }) => buyingRole === 'decision-maker' && support === 'neutral')).toHaveLength(1);
    expect(powerfulOpposition(own, sampleDay).map(({ support }) => support)).toContain('opponent');
    expect(own.some(({ buyingRole, support }) => buyingRole === 'champion' && support === 'mentor')).toBe(true);
    expect(own.filter((person) => !isPresent(person, sampleDay))).toHaveLength(1);
    expect(plan?.seats.map(({ state }) => state).filter((state) => state !== 'filled')).toEqual(['vacant', 'unknown']);
    expect(stakeholderGaps(own, plan?.seats ?? [], sampleDay, settingsOf(plan?.portfolioSettings ?? [])).map(({ gap }) => gap)).toEqual([
      'support-unknown',
      'seats-open',
    ]);
  });

  // The first and the last day of a quarter, a leap day, years later, and before the files were written.
  test.each(['2026-10-01', '2026-12-31', '2027-04-01', '2028-02-29', '2031-09-30', '2026-03-12'])('makes sense on %s', (today) => {
    const then = wholeSample(locale, today);
    const made = <T extends TableName>(table: T) => createdIn(then.mutations, table);
    const past = (days: (string | null)[]) => days.filter((day) => day !== null && day > today);
    const deals = made('opportunities');
    const closed = deals.filter(({ stage }) => stage === 'won' || stage === 'lost');
    expect(closed.filter(({ closeDate }) => closeDate === null || closeDate > today)).toEqual([]);
    expect(past(deals.flatMap(({ openedOn, stageHistory }) => [openedOn, ...stageHistory.map(({ on }) => on)]))).toEqual([]);
    expect(deals.filter((deal) => isPastClose(deal, today)).length).toBeLessThanOrEqual(2);
    expect(past(made('people').flatMap(({ assessedOn, leftOn, lastContactOn }) => [assessedOn, leftOn, lastContactOn]))).toEqual([]);
    expect(past(made('reviews').map(({ heldOn }) => heldOn))).toEqual([]);
    expect(past(made('actions').map(({ doneOn }) => doneOn))).toEqual([]);
    expect(past(made('meetings').flatMap(({ minutes, date }) => (minutes === '' ? [] : [date])))).toEqual([]);
    expect(past(made('milestones').map(({ doneOn }) => doneOn))).toEqual([]);

    // What is to come is still to come, and somebody was met lately.
    const coming = (days: (string | null)[]) => days.filter((day) => day === null || day <= today);
    expect(coming(made('ritualDates').flatMap(({ state, date }) => (state === 'planned' ? [date] : [])))).toEqual([]);
    expect(coming(made('reviews').flatMap(({ state, plannedOn }) => (state === 'planned' ? [plannedOn] : [])))).toEqual([]);
    expect(coming(made('sponsorPairs').flatMap(({ nextContactOn }) => nextContactOn ?? []))).toEqual([]);
    const contacts = made('people').flatMap(({ lastContactOn }) => (lastContactOn ? [daysBetween(lastContactOn, today)] : []));
    expect(Math.min(...contacts)).toBeLessThanOrEqual(6);
    const overdue = made('actions').filter(({ state, dueOn }) => (state === 'open' || state === 'active') && dueOn && dueOn < today);
    expect(overdue.length).toBeGreaterThan(1);
    expect(overdue.length).toBeLessThan(made('actions').length / 4);
    const { renewals } = upcomingRenewals(made('accounts'), today);
    expect(renewals.length).toBeGreaterThanOrEqual(3);
  });
});
