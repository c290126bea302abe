import { ActionIcon, SegmentedControl } from '@mantine/core';
import type { PeriodUnit } from '@shared/kpis/kpi-periods';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Muted } from './Muted';
import classes from './PeriodWork.module.css';
import { useT } from './use-t';

const units = ['month', 'quarter', 'year'] as const;

type PeriodWorkProps = {
  unit: PeriodUnit;
  onUnit: (unit: PeriodUnit) => void;
  onEarlier: () => void;
  onLater: () => void;
  /** What else is chosen, before and after the length of the periods. */
  before?: ReactNode;
  after?: ReactNode;
  /** Said under the grid. */
  hints: readonly (string | false)[];
  /** The grid. */
  children: ReactNode;
};

/** A grid of periods under what chooses them: their length, and which are in sight. */
export function PeriodWork({ unit, onUnit, onEarlier, onLater, before, after, hints, children }: PeriodWorkProps) {
  const t = useT();
  return (
    <div className={classes.work}>
      <div className={classes.tools}>
        {before}
        <SegmentedControl
          aria-label={t('kpis:periods')}
          data={units.map((value) => ({ value, label: t(`kpis:unit.${value}`) }))}
          value={unit}
          onChange={(value) => onUnit(value as PeriodUnit)}
        />
        {after}
        <span className={classes.move}>
          <ActionIcon aria-label={t('kpis:earlier')} title={t('kpis:earlier')} onClick={onEarlier}>
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon aria-label={t('kpis:later')} title={t('kpis:later')} onClick={onLater}>
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
        </span>
      </div>
      {children}
      {hints.map(
        (hint) =>
          hint && (
            <Muted small key={hint}>
              {hint}
            </Muted>
          ),
      )}
    </div>
  );
}
