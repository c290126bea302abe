import type { ChecklistStep } from '@shared/domain/programme';
import type { CalendarDate } from '@shared/model/fields';
import { save } from '@/stores/save';

/** Ticks a step or opens it again; a standard step is stored by its first change. */
export function tickStep({ step, stored }: ChecklistStep, doneOn: CalendarDate | null, name: string) {
  const label = { key: doneOn === null ? 'reopenProgrammeStep' : 'doneProgrammeStep', params: { name } } as const;
  return save(label, [
    stored
      ? { op: 'update', table: 'programmeSteps', id: step.id, fields: { doneOn } }
      : { op: 'create', table: 'programmeSteps', record: { ...step, doneOn } },
  ]);
}

/** Stores a standard step as it is, so that its fields can be edited. */
export const storeStep = ({ step, stored }: ChecklistStep, name: string) =>
  stored ? null : save({ key: 'addRecord', params: { name } }, [{ op: 'create', table: 'programmeSteps', record: step }]);
