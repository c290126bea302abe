import { isAnswered } from '@shared/domain/needs';
import type { Need } from '@shared/model/need';
import type { Plan } from '@shared/model/plan';
import { RecordInspector } from '@/ui/records/RecordInspector';
import type { RecordChoices } from '@/ui/records/record-choices';
import { StatusMark } from '@/ui/StatusMark';
import { useT } from '@/ui/use-t';

type NeedInspectorProps = { need: Need; plan: Plan; choices: RecordChoices; onClose: () => void };

/** Everything about one need: what was said, by whom, what we answer, and what proves it. */
export function NeedInspector({ need, plan, choices, onClose }: NeedInspectorProps) {
  const t = useT();
  return (
    <RecordInspector
      table="needs"
      record={need}
      plan={plan}
      choices={choices}
      onClose={onClose}
      groups={[
        {
          title: t('needs:group.need'),
          fields: ['statement', 'personIds', 'businessUnitIds', 'priority', 'state', 'evidence', 'meetingId'],
        },
        { title: t('needs:group.response'), fields: ['response', 'initiativeIds', 'offerIds'] },
        { title: t('needs:group.proof'), fields: ['proof', 'privateNotes'] },
      ]}
    >
      {!isAnswered(need, plan) && <StatusMark tone="warn">{t('needs:noResponse')}</StatusMark>}
    </RecordInspector>
  );
}
