import type { Risk } from '@shared/model/risk';
import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react';
import { useT } from '@/ui/use-t';
import classes from './TrendMark.module.css';

const icons = { rising: IconArrowUpRight, stable: IconArrowRight, falling: IconArrowDownRight };

/** Where a risk is heading: arrow and word. */
export function TrendMark({ trend }: { trend: Risk['trend'] }) {
  const t = useT();
  const Icon = icons[trend];
  return (
    <span className={classes.mark} data-trend={trend}>
      <Icon size={16} aria-hidden />
      {t(`model:riskTrend.${trend}`)}
    </span>
  );
}
