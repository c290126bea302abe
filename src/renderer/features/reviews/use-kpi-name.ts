import type { KpiDefinition } from '@shared/model/kpi';
import { useCallback } from 'react';
import { useT } from '@/ui/use-t';

/** What a KPI is called: a standard one by the window's language while it has no name of its own. */
export function useKpiName(): (kpi: KpiDefinition) => string {
  const t = useT();
  return useCallback(({ key, name }) => name || (key ? t(`model:kpi.${key}`) : ''), [t]);
}
