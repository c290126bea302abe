import { Button, Menu, Popover } from '@mantine/core';
import { supportGlyph } from '@shared/design-tokens';
import { buyingRoles, supportLevels } from '@shared/model/person';
import { filterMarks, filterSize, type MapFilter, noFilter } from '@shared/stakeholder-map/map-filter';
import { overlays } from '@shared/stakeholder-map/overlay';
import { IconFilter, IconPalette } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '@/stores/commands';
import classes from './MapLook.module.css';
import { useMap } from './map-context';
import { announce, selectCards, useMapUi } from './map-ui';

/** How the map is looked at: what the fill of the cards says, and whom the eye is led to. Nothing of it changes the plan. */
export function MapLook() {
  const { t } = useMap();
  const overlay = useMapUi((state) => state.overlay);
  const [opened, setOpened] = useState(false);
  useCommand({ id: 'colourMapBy', label: t('editor:overlay.title'), shortcut: 'O', area: 'content', run: () => setOpened(true) });
  return (
    <div className={classes.look}>
      <Menu position="bottom-start" width={220} opened={opened} onChange={setOpened}>
        <Menu.Target>
          <Button
            className={classes.button ?? ''}
            variant="default"
            data-active={overlay !== 'support' || undefined}
            leftSection={<IconPalette size={16} aria-hidden />}
            aria-label={`${t('editor:overlay.title')}: ${t(`editor:overlay.name.${overlay}`)}`}
          >
            {t(`editor:overlay.name.${overlay}`)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('editor:overlay.title')}</Menu.Label>
          <Menu.RadioGroup
            value={overlay}
            onChange={(value) => useMapUi.setState({ overlay: overlays.find((one) => one === value) ?? 'support' })}
          >
            {overlays.map((one) => (
              <Menu.RadioItem key={one} value={one} closeMenuOnClick>
                {t(`editor:overlay.name.${one}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
      <Filter />
    </div>
  );
}

type Chip = { key: string; label: string; glyph?: string };

function Filter() {
  const { cards, faded, model, t } = useMap();
  const filter = useMapUi((state) => state.filter);
  const [opened, setOpened] = useState(false);
  useCommand({ id: 'filterMap', label: t('editor:filter.title'), shortcut: 'Shift+F', area: 'content', run: () => setOpened(true) });
  const size = filterSize(filter);
  const matching = cards.filter(({ seatId }) => !faded.has(seatId));
  const set = (next: MapFilter) => useMapUi.setState({ filter: next });
  const toggle = <G extends keyof MapFilter>(group: G, key: string) => {
    const now: readonly string[] = filter[group];
    set({ ...filter, [group]: now.includes(key) ? now.filter((one) => one !== key) : [...now, key] });
  };
  const units = model.businessUnits.filter(({ id }) => cards.some((card) => card.businessUnitId === id));
  const group = (name: keyof MapFilter, title: string, chips: readonly Chip[]) =>
    chips.length > 0 && (
      <fieldset className={classes.group}>
        <legend className={classes.heading}>{title}</legend>
        <div className={classes.chips}>
          {chips.map(({ key, label, glyph }) => (
            <button
              key={key}
              type="button"
              className={classes.chip}
              aria-pressed={(filter[name] as readonly string[]).includes(key)}
              onClick={() => toggle(name, key)}
            >
              {glyph !== undefined && <span aria-hidden>{glyph}</span>}
              {label}
            </button>
          ))}
        </div>
      </fieldset>
    );
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={340} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          className={classes.button ?? ''}
          variant="default"
          data-active={size > 0 || undefined}
          leftSection={<IconFilter size={16} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {size > 0 ? t('editor:filter.active', { count: size }) : t('editor:filter.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown ?? ''} aria-label={t('editor:filter.title')}>
        <p className={classes.hint}>{t('editor:filter.hint')}</p>
        {group('support', t('stakeholders:inspector.support'), [
          ...supportLevels.map((key) => ({ key, label: t(`model:support.${key}`), glyph: supportGlyph[key] })),
          { key: 'unknown', label: t('stakeholders:inspector.notKnown'), glyph: '?' },
        ])}
        {group(
          'roles',
          t('stakeholders:inspector.buyingRole'),
          buyingRoles.map((key) => ({ key, label: t(`model:buyingRole.${key}`) })),
        )}
        {group(
          'units',
          t('stakeholders:inspector.unit'),
          units.map(({ id, name }) => ({ key: id, label: name })),
        )}
        {group(
          'marks',
          t('editor:filter.marks'),
          filterMarks.map((key) => ({ key, label: t(`editor:filter.mark.${key}`) })),
        )}
        <div className={classes.foot}>
          <span className={classes.count} role="status">
            {t('editor:filter.matching', { count: matching.length })}
          </span>
          <Button
            size="xs"
            variant="default"
            disabled={size === 0 || matching.length === 0}
            onClick={() => {
              selectCards(matching.map(({ seatId }) => seatId));
              setOpened(false);
            }}
          >
            {t('editor:filter.select')}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            // Never disabled: the focus would be lost with the last filter.
            onClick={() => {
              set(noFilter);
              announce(t('editor:filter.clear'));
            }}
          >
            {t('editor:filter.clear')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
