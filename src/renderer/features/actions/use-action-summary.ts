import { dueGroupOf, isActionOpen } from '@shared/domain/actions';
import type { Action } from '@shared/model/risk';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

/** "12 open, 3 overdue": the one line over a list of actions; undefined while there is none. */
export function useActionSummary(actions: readonly Action[]): string | undefined {
  const t = useT();
  const format = useFormat();
  if (actions.length === 0) return undefined;
  const open = actions.filter(isActionOpen).length;
  const overdue = actions.filter((action) => dueGroupOf(action, today()) === 'overdue').length;
  const week = actions.filter((action) => dueGroupOf(action, today()) === 'week').length;
  return [
    t('actions:openCount', { count: open, formatted: format.number(open) }),
    ...(overdue > 0 ? [t('actions:overdueCount', { count: overdue, formatted: format.number(overdue) })] : []),
    ...(week > 0 ? [t('actions:weekCount', { count: week, formatted: format.number(week) })] : []),
  ].join(', ');
}
