import { Menu } from '@mantine/core';
import type { Levels } from '@shared/domain/relationship-levels';
import { relationshipLevels } from '@shared/model/person';
import type { Point } from '@shared/stakeholder-map/geometry';
import { Kbd } from '@/ui/Kbd';
import { MenuAt } from '../MenuAt';
import { useMap } from '../map-context';
import classes from './Coverage.module.css';

type Props = { at: Point; label: string; levels: Levels; onSet: (levels: Partial<Levels>) => void; onClose: () => void };

const notKnown = 'not-known';

/** The levels of a relationship, today and wanted; it stays open until both are said. */
export function LevelMenu({ at, label, levels, onSet, onClose }: Props) {
  const { t } = useMap();
  const group = (field: keyof Levels, none: string) => (
    <>
      <Menu.Label>{t(`coverage:menu.${field}`)}</Menu.Label>
      <Menu.RadioGroup
        value={levels[field] ?? notKnown}
        onChange={(value) => onSet({ [field]: relationshipLevels.find((level) => level === value) ?? null })}
      >
        {relationshipLevels.map((level, rank) => (
          <Menu.RadioItem key={level} value={level}>
            <span className={classes.choice}>
              {t(`model:relationship.${level}`)}
              <Kbd shortcut={field === 'current' ? String(rank) : `Alt+${rank}`} />
            </span>
          </Menu.RadioItem>
        ))}
        <Menu.RadioItem value={notKnown}>{none}</Menu.RadioItem>
      </Menu.RadioGroup>
    </>
  );
  return (
    <MenuAt at={at} label={label} onClose={onClose}>
      {group('current', t('coverage:notKnown'))}
      <Menu.Divider />
      {group('target', t('coverage:noTarget'))}
    </MenuAt>
  );
}
