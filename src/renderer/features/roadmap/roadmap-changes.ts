import { monthsIn, unitStart, type Zoom } from '@shared/charts/timeline';
import { addDays, addMonths } from '@shared/domain/calendar';
import { movedWork, resizedWork, type Step, stepDay } from '@shared/domain/roadmap';
import type { Mutation } from '@shared/model/changes';
import type { Initiative, Milestone, Objective } from '@shared/model/roadmap';
import { save } from '@/stores/save';
import { today } from '@/ui/today';

type Dated = { accountId: string; title: string };
const onTimeline = (record: Dated, mutations: readonly Mutation[]) =>
  save({ key: 'moveInTime', params: { name: record.title } }, mutations, { accountId: record.accountId });

/** Moves work with its open milestones; work without dates gets those of today's unit. */
export function moveInitiative(initiative: Initiative, milestones: readonly Milestone[], step: Step, zoom: Zoom) {
  const moved = movedWork(initiative, milestones, step);
  const update = (fields: Partial<Initiative>): Mutation => ({ op: 'update', table: 'initiatives', id: initiative.id, fields });
  if (!moved) {
    const startsOn = unitStart(today(), zoom);
    return onTimeline(initiative, [update({ startsOn, endsOn: addDays(addMonths(startsOn, monthsIn[zoom]), -1) })]);
  }
  return onTimeline(initiative, [
    update(moved.dates),
    ...moved.milestones.map(({ id, dueOn }): Mutation => ({ op: 'update', table: 'milestones', id, fields: { dueOn } })),
  ]);
}

export function resizeInitiative(initiative: Initiative, edge: 'start' | 'end', step: Step) {
  const fields = resizedWork(initiative, edge, step);
  return fields && onTimeline(initiative, [{ op: 'update', table: 'initiatives', id: initiative.id, fields }]);
}

export const moveMilestone = (milestone: Milestone, step: Step) =>
  onTimeline(milestone, [{ op: 'update', table: 'milestones', id: milestone.id, fields: { dueOn: stepDay(milestone.dueOn, step) } }]);

/** Moves the day of an objective; one without a day gets the end of today's unit. */
export function moveObjective(objective: Objective, step: Step, zoom: Zoom) {
  const dueOn =
    objective.dueOn === null ? addDays(addMonths(unitStart(today(), zoom), monthsIn[zoom]), -1) : stepDay(objective.dueOn, step);
  return onTimeline(objective, [{ op: 'update', table: 'objectives', id: objective.id, fields: { dueOn } }]);
}
