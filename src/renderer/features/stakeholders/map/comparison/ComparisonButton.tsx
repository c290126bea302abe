import { IconGitCompare } from '@tabler/icons-react';
import { useCommand } from '@/stores/commands';
import { CompactButton } from '@/ui/CompactButton';
import { useMap } from '../map-context';
import { closeComparison, comparisonButtonId, comparisonId, openComparison, useComparison } from './comparison-ui';
import { takeSnapshot } from './snapshot-changes';

/** Opens what changed on the map since another day. */
export function ComparisonButton({ compact }: { compact: boolean }) {
  const { model, t } = useMap();
  const open = useComparison((state) => state.open);
  useCommand({ id: 'compareMap', label: t('comparison:show'), shortcut: 'D', area: 'content', run: openComparison });
  useCommand({ id: 'takeMapSnapshot', label: t('comparison:take'), run: () => void takeSnapshot(model, t) });
  return (
    <CompactButton
      id={comparisonButtonId}
      compact={compact}
      icon={<IconGitCompare size={16} aria-hidden />}
      label={t('comparison:button')}
      aria-expanded={open}
      aria-controls={open ? comparisonId : undefined}
      onClick={open ? closeComparison : openComparison}
    />
  );
}
