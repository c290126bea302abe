import { nounOf } from '@shared/history/describe-change';
import type { Words } from '@shared/history/value-text';
import { tableNames } from '@shared/model/table-names';
import type { RecordDifference } from '@shared/package/difference';
import { Section } from '@/ui/Section';
import { useFormat } from '@/ui/use-format';
import classes from './Comparison.module.css';
import { nameOf } from './difference-words';

const namesShown = 12;

/** What comes new, by kind: how many, and the first names. */
export function NewSection({ differences, words }: { differences: readonly RecordDifference[]; words: Words }) {
  const { number } = useFormat();
  const { t } = words;
  if (differences.length === 0) return null;
  const kinds = tableNames.flatMap((table) => {
    const ofTable = differences.filter((difference) => difference.table === table);
    if (ofTable.length === 0) return [];
    const noun = nounOf(t, table);
    const names = ofTable.map((difference) => nameOf(difference, words).name).filter((name) => name !== noun);
    return [{ table, noun, count: ofTable.length, names }];
  });
  return (
    <Section title={t('packages:new.title')} description={t('packages:new.why')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('packages:column.kind')}</th>
            <th scope="col" data-end>
              {t('packages:column.count')}
            </th>
            <th scope="col">{t('packages:column.names')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ table, noun, count, names }) => (
            <tr key={table}>
              <th scope="row">{noun}</th>
              <td data-end>{number(count)}</td>
              <td dir="auto">
                {names.slice(0, namesShown).join(' · ')}
                {names.length > namesShown &&
                  ` ${t('packages:andMore', { count: names.length - namesShown, formatted: number(names.length - namesShown) })}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
