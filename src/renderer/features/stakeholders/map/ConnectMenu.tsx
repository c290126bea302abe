import { Menu } from '@mantine/core';
import { lineKinds } from '@shared/model/line';
import { connect } from '@shared/stakeholder-map/commands/lines';
import type { Point } from '@shared/stakeholder-map/geometry';
import { shownKinds } from '@shared/stakeholder-map/map-lines';
import { LineSample } from './LineSample';
import classes from './MapEditor.module.css';
import { MenuAt } from './MenuAt';
import { useMap } from './map-context';

/** Which line is drawn: what cannot be says why, beside the pointer. */
export function ConnectMenu({ at, from, to, onClose }: { at: Point; from: string; to: string; onClose: () => void }) {
  const { model, actions, t } = useMap();
  const names = { from: actions.name(from), to: actions.name(to) };
  return (
    <MenuAt at={at} label={t('stakeholders:map.lineKindTitle')} onClose={onClose}>
      <Menu.Label>{names.from}</Menu.Label>
      {shownKinds(model.map, lineKinds).map((kind) => {
        const possible = connect(model, model.map.accountId, { id: '', kind, fromSeatId: from, toSeatId: to });
        const reason = possible.ok ? null : t(`errors:${possible.error.code}`, possible.error.params ?? {});
        return (
          <Menu.Item key={kind} leftSection={<LineSample kind={kind} />} onClick={() => void actions.connect(kind, from, to)}>
            {t(`stakeholders:lineTo.${kind}`, names)}
            {reason !== null && <span className={classes.reason}>{reason}</span>}
          </Menu.Item>
        );
      })}
    </MenuAt>
  );
}
