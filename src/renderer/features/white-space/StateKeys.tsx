import type { WhiteSpaceCell } from '@shared/model/need';
import { useCommand } from '@/stores/commands';
import { useT } from '@/ui/use-t';
import { stateKeys } from './state-keys';

type StateKeyProps = { letter: string; state: WhiteSpaceCell['state']; area: string };

function StateKey({ letter, state, area }: StateKeyProps) {
  const t = useT();
  // The grid reads the key itself.
  useCommand({
    id: `white.${state}`,
    label: t(`white:key.${state}`),
    shortcut: letter.toUpperCase(),
    area,
    helpOnly: true,
    run: () => undefined,
  });
  return null;
}

/** Lists the letters that give a place its state in the shortcut help. */
export function StateKeys({ area }: { area: string }) {
  return Object.entries(stateKeys).map(([letter, state]) => <StateKey key={state} letter={letter} state={state} area={area} />);
}
