import { Button } from '@mantine/core';
import type { Words } from '@shared/history/value-text';
import type { RecordDifference } from '@shared/package/difference';
import { type Choices, choiceKey, sideOfField, sideOfRecord } from '@shared/package/merge';
import { Section } from '@/ui/Section';
import { ShowAll, useShowAll } from '@/ui/ShowAll';
import { Choice } from './Choice';
import classes from './Comparison.module.css';
import { linesOf, nameOf } from './difference-words';
import { few } from './few';
import { chooseAll } from './package-store';

type Props = { conflicts: readonly RecordDifference[]; choices: Choices; words: Words };

/** What both sides changed: both values with their times, the newest chosen until the user says otherwise. */
export function ConflictSection({ conflicts, choices, words }: Props) {
  const { t } = words;
  const rows = conflicts.flatMap((difference) => rowsOf(difference, choices, words));
  const { visible, rest } = useShowAll(rows, few);
  return (
    <Section
      title={t('packages:conflicts.title')}
      description={t('packages:conflicts.why')}
      actions={
        <>
          <Button size="xs" variant="default" onClick={() => chooseAll('newest')}>
            {t('packages:conflicts.newest')}
          </Button>
          <Button size="xs" variant="default" onClick={() => chooseAll('here')}>
            {t('packages:conflicts.allHere')}
          </Button>
          <Button size="xs" variant="default" onClick={() => chooseAll('there')}>
            {t('packages:conflicts.allThere')}
          </Button>
        </>
      }
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('packages:column.record')}</th>
            <th scope="col">{t('packages:column.field')}</th>
            <th scope="col">{t('packages:column.here')}</th>
            <th scope="col">{t('packages:column.there')}</th>
          </tr>
        </thead>
        <tbody>
          {visible.map(({ keys, name, label, chosen, here, there }) => (
            <tr key={keys.join()}>
              <th scope="row" dir="auto">
                {name}
              </th>
              <td>{label}</td>
              {(['here', 'there'] as const).map((side) => (
                <td key={side}>
                  <Choice
                    group={keys.join()}
                    keys={keys}
                    side={side}
                    checked={chosen === side}
                    {...(side === 'here' ? here : there)}
                    label={t(`packages:conflicts.${side}`, { record: name, field: label })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ShowAll {...rest} />
    </Section>
  );
}

type Row = {
  /** Names of the choices that it makes. */
  keys: readonly string[];
  name: string;
  label: string;
  chosen: 'here' | 'there';
  here: { value: string; at: string | null };
  there: { value: string; at: string | null };
};

function rowsOf(difference: RecordDifference, choices: Choices, words: Words): Row[] {
  const { t } = words;
  const { name, noun } = nameOf(difference, words);
  if (difference.status !== 'changed') {
    const deletedHere = difference.status === 'deleted-here-conflict';
    const [deleted, kept] = [t('packages:conflicts.deleted'), t('packages:conflicts.edited')];
    return [
      {
        keys: [choiceKey(difference)],
        name,
        label: t('packages:conflicts.whole', { noun }),
        chosen: sideOfRecord(difference, choices),
        here: { value: deletedHere ? deleted : kept, at: difference.at.here },
        there: { value: deletedHere ? kept : deleted, at: difference.at.there },
      },
    ];
  }
  return linesOf(difference, 'conflict', words).flatMap(({ fields, label, here, there }) => {
    const [first] = fields;
    if (!first) return [];
    return [
      {
        keys: fields.map(({ field }) => choiceKey(difference, field)),
        name,
        label,
        chosen: sideOfField(difference, first.field, choices),
        here: { value: here, at: first.here.at },
        there: { value: there, at: first.there.at },
      },
    ];
  });
}
