import { ActionIcon, Button, Select } from '@mantine/core';
import type { MapSnapshot } from '@shared/model/stakeholder-map';
import { changeDetail } from '@shared/stakeholder-map/comparison/change-text';
import { changeKinds, type MapChange } from '@shared/stakeholder-map/comparison/compare';
import { IconCamera, IconTrash } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { InlineDate } from '@/ui/InlineDate';
import { InlineText } from '@/ui/InlineText';
import { Inspector } from '@/ui/Inspector';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import analysisClasses from '../analysis/Analysis.module.css';
import { useMap } from '../map-context';
import { announce, useMapUi } from '../map-ui';
import classes from './Comparison.module.css';
import { closeComparison, comparisonId, resetComparison, type Side, useComparison } from './comparison-ui';
import { deleteSnapshot, renameSnapshot, takeSnapshot } from './snapshot-changes';
import { threeMonthsBack, useDifference } from './use-difference';

/** What changed on the map between two days, while it is asked for; leaving the map forgets it. */
export function Comparison() {
  const open = useComparison((state) => state.open);
  useEffect(() => resetComparison, []);
  return open ? <Panel /> : null;
}

function Panel() {
  const { model, t } = useMap();
  const difference = useDifference();
  const covered = useMapUi((state) => state.analysing || (state.inspecting && (state.selected.length > 0 || state.lineId !== null)));
  const [chosen, setChosen] = useState<string | null>(null);
  if (!difference || covered) return null;
  const { snapshots, from, to, changes } = difference;
  return (
    <Inspector title={t('comparison:title')} onClose={closeComparison}>
      <div className={analysisClasses.panel} id={comparisonId} tabIndex={-1}>
        <SideFields
          label={t('comparison:from')}
          side={from}
          snapshots={snapshots}
          onChange={(side) => useComparison.setState({ from: side })}
        />
        <SideFields
          label={t('comparison:to')}
          isEnd
          side={to}
          snapshots={snapshots}
          onChange={(side) => useComparison.setState({ to: side })}
        />
        <Button size="xs" variant="default" leftSection={<IconCamera size={16} aria-hidden />} onClick={() => void takeSnapshot(model, t)}>
          {t('comparison:take')}
        </Button>
        <p className={analysisClasses.summary} role="status">
          {changes.length === 0 ? t('comparison:none') : t('comparison:count', { count: changes.length })}
        </p>
        {changes.length === 0 && <p className={analysisClasses.summary}>{t('comparison:why')}</p>}
        {changeKinds.map((kind) => {
          const some = changes.filter((change) => change.kind === kind);
          return some.length > 0 && <Group key={kind} kind={kind} changes={some} chosen={chosen} onChoose={setChosen} />;
        })}
      </div>
    </Inspector>
  );
}

type SideProps = {
  label: string /** The later side, which is now unless another day is asked for. */;
  isEnd?: boolean;
  side: Side | null;
  snapshots: readonly MapSnapshot[];
  onChange: (side: Side | null) => void;
};

/** One side: now, a day, or a snapshot, which can be named and deleted where it is chosen. */
function SideFields({ label, isEnd = false, side, snapshots, onChange }: SideProps) {
  const { t } = useMap();
  const format = useFormat();
  const nameOf = ({ name, takenOn }: MapSnapshot) => [name || t('comparison:snapshot'), format.date(takenOn)].join(' · ');
  const snapshot = side?.kind === 'snapshot' ? snapshots.find(({ id }) => id === side.id) : undefined;
  const options = [
    ...(isEnd ? [{ value: 'now', label: t('comparison:now') }] : []),
    { value: 'day', label: t('comparison:day') },
    ...snapshots.map((one) => ({ value: one.id, label: nameOf(one) })),
  ];
  const choose = (value: string | null) => {
    if (value === 'now') onChange(null);
    else if (value === 'day') onChange({ kind: 'day', day: isEnd ? today() : threeMonthsBack() });
    else if (value !== null) onChange({ kind: 'snapshot', id: value });
  };
  return (
    <div className={classes.side}>
      <div className={classes.choice}>
        <Select
          className={classes.select ?? ''}
          size="xs"
          label={label}
          data={options}
          value={side === null ? 'now' : side.kind === 'day' ? 'day' : side.id}
          onChange={choose}
        />
        {snapshot && (
          <ActionIcon
            aria-label={t('comparison:delete')}
            title={t('comparison:delete')}
            onClick={() => void deleteSnapshot(snapshot, nameOf(snapshot), t)}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {side?.kind === 'day' && (
        <InlineDate
          layout="row"
          label={t('comparison:dayOf')}
          value={side.day}
          onCommit={(day) => onChange({ kind: 'day', day: day ?? (isEnd ? today() : threeMonthsBack()) })}
        />
      )}
      {snapshot && (
        <InlineText layout="row" label={t('comparison:name')} value={snapshot.name} onCommit={(name) => renameSnapshot(snapshot, name)} />
      )}
    </div>
  );
}

type GroupProps = { kind: MapChange['kind']; changes: readonly MapChange[]; chosen: string | null; onChoose: (key: string) => void };

function Group({ kind, changes, chosen, onChoose }: GroupProps) {
  const { cards, actions, options, t } = useMap();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 className={analysisClasses.severity} id={id}>
        {t(`comparison:kind.${kind}`)} <span className={classes.count}>{changes.length}</span>
      </h3>
      <ul className={analysisClasses.findings}>
        {changes.map((change) => {
          const { seatId } = change;
          const name = change.kind === 'written' ? t(`comparison:${change.shape}`) : change.name;
          const key = `${kind} ${change.kind === 'stance' ? change.field : ''} ${change.kind === 'written' ? change.id : change.personId}`;
          const detail = changeDetail(change, options);
          const words = (
            <>
              <span className={analysisClasses.head}>
                <bdi>{name}</bdi>
              </span>
              {detail !== '' && <span className={analysisClasses.reason}>{detail}</span>}
            </>
          );
          const onMap = seatId !== null && cards.some((card) => card.seatId === seatId);
          return (
            <li key={key}>
              {onMap ? (
                <button
                  type="button"
                  className={analysisClasses.finding}
                  aria-pressed={chosen === key}
                  onClick={() => {
                    onChoose(key);
                    actions.show([seatId]);
                    announce(`${name}: ${detail}`);
                  }}
                >
                  {words}
                </button>
              ) : (
                <p className={analysisClasses.finding}>{words}</p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
