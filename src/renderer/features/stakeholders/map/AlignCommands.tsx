import { alignChoices, distributeChoices } from './align-choices';
import { MapCommand } from './MapCommand';
import { useMap } from './map-context';

/** Brings the selected cards in line, by key and from the palette. */
export function AlignCommands({ count }: { count: number }) {
  const { actions, t } = useMap();
  return (
    <>
      {alignChoices.map(({ alignment, shortcut }) => (
        <MapCommand
          key={alignment}
          id={`align-${alignment}`}
          label={t(`seats:align.${alignment}`)}
          shortcut={shortcut}
          enabled={count > 1}
          run={() => actions.align(alignment)}
        />
      ))}
      {distributeChoices.map(({ axis, shortcut }) => (
        <MapCommand
          key={axis}
          id={`distribute-${axis}`}
          label={t(`seats:align.${axis}`)}
          shortcut={shortcut}
          enabled={count > 2}
          run={() => actions.distribute(axis)}
        />
      ))}
    </>
  );
}
