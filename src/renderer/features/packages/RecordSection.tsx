import type { Words } from '@shared/history/value-text';
import type { RecordDifference } from '@shared/package/difference';
import { Section } from '@/ui/Section';
import { ShowAll, useShowAll } from '@/ui/ShowAll';
import classes from './Comparison.module.css';
import { nameOf } from './difference-words';
import { few } from './few';

type Props = { title: string; why: string; differences: readonly RecordDifference[]; words: Words };

/** Records of which there is no more to say than what they are; nothing when there is none. */
export function RecordSection({ title, why, differences, words }: Props) {
  const { visible, rest } = useShowAll(differences, few);
  if (differences.length === 0) return null;
  return (
    <Section title={title} description={why}>
      <ul className={classes.records}>
        {visible.map((difference) => {
          const { noun, name } = nameOf(difference, words);
          return (
            <li key={`${difference.table} ${difference.id}`}>
              <span className={classes.noun}>{noun}</span> {name !== noun && <span dir="auto">{name}</span>}
            </li>
          );
        })}
      </ul>
      <ShowAll {...rest} />
    </Section>
  );
}
