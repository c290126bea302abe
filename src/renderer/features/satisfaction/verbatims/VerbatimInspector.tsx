import { Button } from '@mantine/core';
import type { Plan } from '@shared/model/plan';
import type { Verbatim } from '@shared/model/satisfaction';
import { IconTool } from '@tabler/icons-react';
import { Link } from 'react-router';
import { FieldGroup } from '@/ui/FieldGroup';
import { RecordInspector } from '@/ui/records/RecordInspector';
import type { RecordChoices } from '@/ui/records/record-choices';
import { useT } from '@/ui/use-t';
import classes from '../Improvements.module.css';
import { planImprovement } from '../satisfaction-changes';
import { sourceOf } from './verbatim-source';

type VerbatimInspectorProps = {
  verbatim: Verbatim;
  plan: Plan;
  choices: RecordChoices;
  onClose: () => void;
  onPlanned: (id: string) => void;
};

/** Everything about one verbatim: what was said, by whom and where, and what we do about it. */
export function VerbatimInspector({ verbatim, plan, choices, onClose, onPlanned }: VerbatimInspectorProps) {
  const t = useT();
  const source = sourceOf(verbatim, plan);
  const answers = plan.improvementPlans.filter(({ verbatimIds }) => verbatimIds.includes(verbatim.id));
  const page = `/accounts/${verbatim.accountId}/satisfaction`;
  return (
    <RecordInspector
      table="verbatims"
      record={verbatim}
      plan={plan}
      choices={choices}
      onClose={onClose}
      groups={[
        { title: t('satisfaction:group.said'), fields: ['text', 'personId', 'saidOn', 'meetingId'] },
        { title: t('satisfaction:group.meaning'), fields: ['themes', 'sentiment'] },
      ]}
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconTool size={16} aria-hidden />}
          onClick={async () => {
            const id = await planImprovement(verbatim.accountId, verbatim.themes[0] ?? t('satisfaction:newImprovement'), [verbatim.id]);
            if (id !== null) onPlanned(id);
          }}
        >
          {t('satisfaction:planImprovement')}
        </Button>
      }
    >
      {source && (
        <Link className={classes.link ?? ''} to={source.to}>
          {source.title}
        </Link>
      )}
      {answers.length > 0 && (
        <FieldGroup title={t('satisfaction:view.improvements')}>
          {answers.map(({ id, title }) => (
            <Link key={id} className={classes.link ?? ''} to={`${page}?view=improvements&open=${id}`}>
              {title}
            </Link>
          ))}
        </FieldGroup>
      )}
    </RecordInspector>
  );
}
