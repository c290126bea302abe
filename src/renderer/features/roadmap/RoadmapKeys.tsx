import { useCommand } from '@/stores/commands';
import { useT } from '@/ui/use-t';

type RoadmapKeysProps = { area: string; onLook: (by: number) => void; onToday: () => void };

const listed = [
  ['move', 'Right'],
  ['resize', 'Shift+Right'],
  ['day', 'CmdOrCtrl+Right'],
  ['next', 'Down'],
  ['delete', 'Delete'],
] as const;
type Listed = (typeof listed)[number];

function ListedKey({ area, id, shortcut }: { area: string; id: Listed[0]; shortcut: Listed[1] }) {
  const t = useT();
  // The timeline reads the key itself.
  useCommand({ id: `roadmap.${id}`, label: t(`roadmap:key.${id}`), shortcut, area, helpOnly: true, run: () => undefined });
  return null;
}

/** Looking closer and further away, and the timeline's own keys for the shortcut help. */
export function RoadmapKeys({ area, onLook, onToday }: RoadmapKeysProps) {
  const t = useT();
  useCommand({ id: 'roadmap.closer', label: t('roadmap:key.closer'), shortcut: 'Plus', area, run: () => onLook(-1) });
  useCommand({ id: 'roadmap.further', label: t('roadmap:key.further'), shortcut: '-', area, run: () => onLook(1) });
  useCommand({ id: 'roadmap.today', label: t('roadmap:key.today'), shortcut: 'T', area, run: onToday });
  return listed.map(([id, shortcut]) => <ListedKey key={id} area={area} id={id} shortcut={shortcut} />);
}
