import { Button } from '@mantine/core';
import type { ScoringCriterion } from '@shared/model/scoring';
import { IconTrash } from '@tabler/icons-react';
import { deleteRecords } from '@/stores/records';
import { FieldGroup } from '@/ui/FieldGroup';
import { InlineLongText } from '@/ui/InlineLongText';
import { InlineText } from '@/ui/InlineText';
import { Inspector } from '@/ui/Inspector';
import { useT } from '@/ui/use-t';
import { editCriterion } from './selection-changes';

type CriterionInspectorProps = {
  records: { readonly scoringCriteria: readonly ScoringCriterion[] };
  criterion: ScoringCriterion;
  name: string;
  onClose: () => void;
};

/** A criterion's name, what it means and what each of its scores stands for. Not a `RecordInspector`: a standard one is stored by its first change. */
export function CriterionInspector({ records, criterion, name, onClose }: CriterionInspectorProps) {
  const t = useT();
  const edit = (fields: Partial<ScoringCriterion>) => editCriterion(records, criterion.id, fields, name);
  return (
    <Inspector title={name} onClose={onClose}>
      <FieldGroup title={t('selection:criteria.group')}>
        <InlineText
          key={`${criterion.id} name`}
          layout="row"
          required
          label={t('model:field.scoringCriteria.name')}
          value={name}
          onCommit={(value) => edit({ name: value })}
        />
        <InlineLongText
          key={`${criterion.id} description`}
          layout="stacked"
          label={t('model:field.scoringCriteria.description')}
          value={criterion.description}
          onCommit={(description) => edit({ description })}
        />
      </FieldGroup>
      <FieldGroup title={t('selection:criteria.anchors')}>
        {criterion.anchors.map((anchor, index) => (
          <InlineText
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the score it stands for
            key={`${criterion.id} ${index}`}
            layout="row"
            label={t('selection:criteria.anchor', { score: index + 1 })}
            value={anchor}
            onCommit={(value) => edit({ anchors: criterion.anchors.map((one, at) => (at === index ? value : one)) })}
          />
        ))}
      </FieldGroup>
      {records.scoringCriteria.length > 1 && (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => {
            void deleteRecords('scoringCriteria', [criterion], records, t, name);
            onClose();
          }}
        >
          {t('common:delete')}
        </Button>
      )}
    </Inspector>
  );
}
