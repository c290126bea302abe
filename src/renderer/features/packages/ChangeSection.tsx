import type { Words } from '@shared/history/value-text';
import type { FieldDifference, RecordDifference } from '@shared/package/difference';
import { Section } from '@/ui/Section';
import { ShowAll, useShowAll } from '@/ui/ShowAll';
import classes from './Comparison.module.css';
import { linesOf, nameOf } from './difference-words';
import { few } from './few';
import { useInstantText } from './use-instant-text';

type Props = {
  title: string;
  why: string;
  status: Exclude<FieldDifference['status'], 'conflict'>;
  differences: readonly RecordDifference[];
  words: Words;
};

/** Fields that one side alone changed: both values, and when. */
export function ChangeSection({ title, why, status, differences, words }: Props) {
  const { t } = words;
  const instantText = useInstantText();
  const lines = differences.flatMap((difference) =>
    linesOf(difference, status, words).map((line) => ({
      ...line,
      ...nameOf(difference, words),
      key: `${difference.table} ${difference.id}`,
    })),
  );
  const { visible, rest } = useShowAll(lines, few);
  if (lines.length === 0) return null;
  const side = status === 'changed-there' ? 'there' : 'here';
  return (
    <Section title={title} description={why}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('packages:column.record')}</th>
            <th scope="col">{t('packages:column.field')}</th>
            <th scope="col">{t('packages:column.here')}</th>
            <th scope="col">{t('packages:column.there')}</th>
            <th scope="col">{t('packages:column.when')}</th>
          </tr>
        </thead>
        <tbody>
          {visible.map(({ key, name, label, here, there, fields }) => (
            <tr key={`${key} ${label}`}>
              <th scope="row" dir="auto">
                {name}
              </th>
              <td>{label}</td>
              <td dir="auto" data-gone={side === 'there' || undefined}>
                {here}
              </td>
              <td dir="auto" data-gone={side === 'here' || undefined}>
                {there}
              </td>
              <td className={classes.when}>{instantText(fields[0]?.[side].at ?? null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShowAll {...rest} />
    </Section>
  );
}
