import { IconListSearch } from '@tabler/icons-react';
import { useCommand } from '@/stores/commands';
import { CompactButton } from '@/ui/CompactButton';
import { useFormat } from '@/ui/use-format';
import { useMap } from '../map-context';
import { useMapUi } from '../map-ui';
import classes from './Analysis.module.css';
import { analysisButtonId, analysisId, closeAnalysis, openAnalysis } from './analysis-ui';

/** Opens what stands out, and says how much does. */
export function AnalysisButton({ compact }: { compact: boolean }) {
  const { analysis, t } = useMap();
  const format = useFormat();
  const open = useMapUi((state) => state.analysing);
  const count = analysis.findings.length;
  const toggle = () => (useMapUi.getState().analysing ? closeAnalysis() : openAnalysis());
  useCommand({ id: 'analyseMap', label: t('analysis:show'), shortcut: 'A', area: 'content', run: openAnalysis });
  const icon = <IconListSearch size={16} aria-hidden />;
  return (
    <CompactButton
      id={analysisButtonId}
      compact={compact}
      icon={icon}
      label={t('analysis:title')}
      aria-label={`${t('analysis:title')}, ${count === 0 ? t('analysis:nothing') : t('analysis:count', { count })}`}
      aria-expanded={open}
      aria-controls={open ? analysisId : undefined}
      rightSection={count > 0 && <span className={classes.count}>{format.number(count)}</span>}
      onClick={toggle}
    />
  );
}
