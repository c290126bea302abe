import { Menu } from '@mantine/core';
import type { Line } from '@shared/model/line';
import type { Point } from '@shared/stakeholder-map/geometry';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { editLine } from '../line-changes';
import classes from './MapEditor.module.css';
import { MenuAt } from './MenuAt';
import { useMap } from './map-context';
import { selectLine } from './map-ui';

const strengths = [1, 2, 3] as const;

/** What can be done with one line. */
export function LineMenu({ at, line, onClose }: { at: Point; line: Line; onClose: () => void }) {
  const { model, actions, t } = useMap();
  const words = t(`stakeholders:line.${line.kind}`, { from: actions.name(line.fromSeatId), to: actions.name(line.toSeatId) });
  return (
    <MenuAt at={at} label={words} onClose={onClose}>
      <Menu.Label className={classes.menuSentence ?? ''}>{words}</Menu.Label>
      <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => selectLine(line.id)}>
        {t('stakeholders:map.openInspector')}
      </Menu.Item>
      {line.kind === 'influences' &&
        strengths
          .filter((strength) => strength !== line.strength)
          .map((strength) => (
            <Menu.Item key={strength} onClick={() => void editLine(model, line, { strength })}>
              {t('stakeholders:map.setStrength', { strength: t(`stakeholders:inspector.strength.${strength}`) })}
            </Menu.Item>
          ))}
      <Menu.Item onClick={() => void editLine(model, line, { assessment: line.assessment === 'assumed' ? 'confirmed' : 'assumed' })}>
        {t(line.assessment === 'assumed' ? 'stakeholders:map.confirm' : 'stakeholders:map.assume')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => actions.deleteLine(line.id)}>
        {t('stakeholders:inspector.deleteLine')}
      </Menu.Item>
    </MenuAt>
  );
}
