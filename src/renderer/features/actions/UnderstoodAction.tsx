import type { Owner, ParsedAction } from '@shared/domain/action-text';
import { PriorityMark } from '@/ui/PriorityMark';
import { StatusMark } from '@/ui/StatusMark';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

/** What a typed line is understood as, before it is added; how to write it while nothing of the kind was typed. */
export function UnderstoodAction({ parsed, owners }: { parsed: ParsedAction; owners: readonly Owner[] }) {
  const t = useT();
  const format = useFormat();
  const owner = owners.find(({ id }) => id === (parsed.ownerMemberId ?? parsed.ownerPersonId));
  const plain = !owner && !parsed.dueOn && parsed.priority === 'normal' && parsed.tags.length === 0 && parsed.unknown.length === 0;
  if (plain) return <span>{t('actions:hint', { mark: '!' })}</span>;
  return (
    <>
      {owner && <span>{t('actions:understoodOwner', { name: owner.name })}</span>}
      {parsed.dueOn && <span>{t('actions:understoodDue', { date: format.date(parsed.dueOn, 'long') })}</span>}
      {parsed.priority !== 'normal' && <PriorityMark of="action" priority={parsed.priority} />}
      {parsed.tags.length > 0 && <span>{parsed.tags.map((tag) => `#${tag}`).join(' ')}</span>}
      {parsed.unknown.map((name) => (
        <StatusMark key={name} tone="warn">
          {t('actions:unknownName', { name })}
        </StatusMark>
      ))}
    </>
  );
}
