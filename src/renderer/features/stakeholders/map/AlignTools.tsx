import { ActionIcon } from '@mantine/core';
import { FieldGroup } from '@/ui/FieldGroup';
import { alignChoices, distributeChoices } from './align-choices';
import classes from './MapEditor.module.css';
import { useMap } from './map-context';

/** Brings the selected cards in line, from the inspector. */
export function AlignTools({ count }: { count: number }) {
  const { actions, t } = useMap();
  const tool = (label: string, Icon: (typeof alignChoices)[number]['Icon'], enabled: boolean, run: () => void) => (
    <ActionIcon key={label} aria-label={label} title={label} disabled={!enabled} onClick={run}>
      <Icon size={16} aria-hidden />
    </ActionIcon>
  );
  return (
    <FieldGroup title={t('seats:align.title')}>
      <div className={classes.alignTools}>
        {alignChoices.map(({ alignment, Icon }) => tool(t(`seats:align.${alignment}`), Icon, count > 1, () => actions.align(alignment)))}
        {distributeChoices.map(({ axis, Icon }) => tool(t(`seats:align.${axis}`), Icon, count > 2, () => actions.distribute(axis)))}
      </div>
    </FieldGroup>
  );
}
