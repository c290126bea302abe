import { Button } from '@mantine/core';
import { type Line, lineKinds } from '@shared/model/line';
import { IconTrash } from '@tabler/icons-react';
import { FieldGroup } from '@/ui/FieldGroup';
import { InlineLongText } from '@/ui/InlineLongText';
import { InlineSelect } from '@/ui/InlineSelect';
import { Inspector } from '@/ui/Inspector';
import { editLine } from '../line-changes';
import inspectorClasses from '../StakeholderInspector.module.css';
import classes from './MapEditor.module.css';
import { useMap } from './map-context';
import { inspectCard } from './map-ui';

const strengths = ['1', '2', '3'] as const;

/** Everything about one line: its kind, how strong, how sure we are, and what we know of it. */
export function LineInspector({ line, onClose }: { line: Line; onClose: () => void }) {
  const { model, actions, t } = useMap();
  const names = { from: actions.name(line.fromSeatId), to: actions.name(line.toSeatId) };
  const end = (seatId: string, name: string) => (
    <button
      type="button"
      className={classes.end}
      onClick={() => {
        inspectCard(seatId);
        actions.find(seatId);
      }}
    >
      {name}
    </button>
  );
  return (
    <Inspector title={t(`stakeholders:line.${line.kind}`, names)} onClose={onClose}>
      <div className={classes.ends}>
        {end(line.fromSeatId, names.from)}
        {end(line.toSeatId, names.to)}
      </div>
      <FieldGroup title={t('stakeholders:inspector.lineTitle')}>
        <InlineSelect
          layout="row"
          label={t('stakeholders:inspector.lineKind')}
          value={line.kind}
          options={lineKinds.map((value) => ({ value, label: t(`model:lineKind.${value}`) }))}
          onCommit={(kind) => editLine(model, line, { kind })}
        />
        {line.kind === 'influences' && (
          <InlineSelect
            layout="row"
            label={t('stakeholders:inspector.lineStrength')}
            value={strengths.find((value) => Number(value) === line.strength) ?? '2'}
            options={strengths.map((value) => ({ value, label: t(`stakeholders:inspector.strength.${value}`) }))}
            onCommit={(value) => editLine(model, line, { strength: Number(value) })}
          />
        )}
        <InlineSelect
          layout="row"
          label={t('stakeholders:inspector.assessment')}
          value={line.assessment}
          options={(['assumed', 'confirmed'] as const).map((value) => ({ value, label: t(`model:assessment.${value}`) }))}
          onCommit={(assessment) => editLine(model, line, { assessment })}
        />
        <InlineLongText
          label={t('stakeholders:inspector.note')}
          value={line.note}
          linksOf={line.accountId}
          onCommit={(note) => editLine(model, line, { note })}
        />
      </FieldGroup>
      <div className={inspectorClasses.foot}>
        <Button size="xs" variant="subtle" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => actions.deleteLine(line.id)}>
          {t('stakeholders:inspector.deleteLine')}
        </Button>
      </div>
    </Inspector>
  );
}
