import { ActionIcon, SegmentedControl, Select } from '@mantine/core';
import type { BusinessUnit } from '@shared/model/business-unit';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useT } from '@/ui/use-t';
import classes from './KpiWorkspace.module.css';
import type { useKpiGrid } from './use-kpi-grid';

const whole = 'whole';

/** What the grid shows: figures or targets, of which periods, of the account or one of its units. */
export function KpiToolbar({ grid, businessUnits }: { grid: ReturnType<typeof useKpiGrid>; businessUnits: readonly BusinessUnit[] }) {
  const t = useT();
  return (
    <div className={classes.toolbar}>
      <SegmentedControl
        aria-label={t('kpis:which')}
        data={(['value', 'target'] as const).map((value) => ({ value, label: t(`kpis:${value}`) }))}
        value={grid.which}
        onChange={(value) => grid.setWhich(value === 'target' ? 'target' : 'value')}
      />
      <SegmentedControl
        aria-label={t('kpis:periods')}
        data={(['month', 'quarter', 'year'] as const).map((value) => ({ value, label: t(`kpis:unit.${value}`) }))}
        value={grid.unit}
        onChange={(value) => grid.setUnit(value as typeof grid.unit)}
      />
      {businessUnits.length > 0 && (
        <Select
          w={200}
          aria-label={t('kpis:scope')}
          data={[{ value: whole, label: t('kpis:wholeAccount') }, ...businessUnits.map(({ id, name }) => ({ value: id, label: name }))]}
          value={grid.businessUnitId ?? whole}
          onChange={(value) => grid.setBusinessUnitId(value === whole ? null : value)}
        />
      )}
      <span className={classes.move}>
        <ActionIcon aria-label={t('kpis:earlier')} title={t('kpis:earlier')} onClick={grid.earlier}>
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={t('kpis:later')} title={t('kpis:later')} onClick={grid.later}>
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </span>
    </div>
  );
}
