import { SegmentedControl, Select } from '@mantine/core';
import type { BusinessUnit } from '@shared/model/business-unit';
import { useT } from '@/ui/use-t';
import type { useKpiGrid } from './use-kpi-grid';

const whole = 'whole';
type Grid = ReturnType<typeof useKpiGrid>;

/** Figures or targets. */
export function WhichFigures({ grid }: { grid: Grid }) {
  const t = useT();
  return (
    <SegmentedControl
      aria-label={t('kpis:which')}
      data={(['value', 'target'] as const).map((value) => ({ value, label: t(`kpis:${value}`) }))}
      value={grid.which}
      onChange={(value) => grid.setWhich(value === 'target' ? 'target' : 'value')}
    />
  );
}

/** Of the account or one of its units. */
export function KpiScope({ grid, businessUnits }: { grid: Grid; businessUnits: readonly BusinessUnit[] }) {
  const t = useT();
  if (businessUnits.length === 0) return null;
  return (
    <Select
      w={200}
      aria-label={t('kpis:scope')}
      data={[{ value: whole, label: t('kpis:wholeAccount') }, ...businessUnits.map(({ id, name }) => ({ value: id, label: name }))]}
      value={grid.businessUnitId ?? whole}
      onChange={(value) => grid.setBusinessUnitId(value === whole ? null : value)}
    />
  );
}
