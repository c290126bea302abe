import { raciDuties } from '@shared/model/governance';
import { useCommand } from '@/stores/commands';
import { useT } from '@/ui/use-t';
import type { Duty } from './raci-changes';

function DutyKey({ duty, area }: { duty: Duty; area: string }) {
  const t = useT();
  // The matrix reads the key itself.
  useCommand({
    id: `raci.${duty}`,
    label: t('raci:giveDuty', { duty: t(`model:raciDuty.${duty}`) }),
    shortcut: duty.charAt(0).toUpperCase(),
    area,
    helpOnly: true,
    run: () => undefined,
  });
  return null;
}

/** Lists the four letters in the shortcut help. */
export const DutyKeys = ({ area }: { area: string }) => raciDuties.map((duty) => <DutyKey key={duty} duty={duty} area={area} />);
