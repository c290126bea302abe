/** Who does it, who answers for it, who is asked, who is told. */
export type RaciDuty = 'responsible' | 'accountable' | 'consulted' | 'informed';
export type RaciCell = { readonly activityId: string; readonly roleId: string; readonly duty: RaciDuty };

export type RaciProblem = 'no-accountable' | 'several-accountable' | 'no-responsible' | 'accountable-is-responsible' | 'many-consulted';
export type RaciIssue = {
  readonly activityId: string;
  readonly problem: RaciProblem;
  /** Warnings may stay; errors mean that nobody, or more than one, answers for it. */
  readonly severity: 'error' | 'warning';
  readonly roleIds: readonly string[];
};

const manyConsulted = 3;

/**
 * Validates a RACI matrix: per activity exactly one A and at least one R; a warning on more than 3 C. One role may be A and R unless `mayCombine` is off. The same
 * duty given twice to the same role counts once. In the order of the activities. Source: FORMULAS "RACI".
 */
export function validateRaci(
  activityIds: readonly string[],
  assignments: readonly RaciCell[],
  { mayCombine = true }: { mayCombine?: boolean } = {},
): RaciIssue[] {
  return activityIds.flatMap((activityId) => {
    const own = assignments.filter((assignment) => assignment.activityId === activityId);
    const having = (duty: RaciDuty) => [...new Set(own.filter((one) => one.duty === duty).map(({ roleId }) => roleId))];
    const [accountable, responsible, consulted] = [having('accountable'), having('responsible'), having('consulted')];
    const combined = accountable.filter((roleId) => responsible.includes(roleId));
    const issue = (problem: RaciProblem, roleIds: readonly string[], severity: RaciIssue['severity'] = 'error') => [
      { activityId, problem, severity, roleIds },
    ];
    return [
      ...(accountable.length === 0 ? issue('no-accountable', []) : []),
      ...(accountable.length > 1 ? issue('several-accountable', accountable) : []),
      ...(responsible.length === 0 ? issue('no-responsible', []) : []),
      ...(!mayCombine && combined.length > 0 ? issue('accountable-is-responsible', combined) : []),
      ...(consulted.length > manyConsulted ? issue('many-consulted', consulted, 'warning') : []),
    ];
  });
}
