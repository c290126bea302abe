import { Button } from '@mantine/core';
import type { Ritual, RitualDate } from '@shared/model/governance';
import { ritualDateStates } from '@shared/model/governance';
import { IconCalendarPlus } from '@tabler/icons-react';
import { editRecord } from '@/stores/records';
import { FieldGroup } from '@/ui/FieldGroup';
import { InlineDate } from '@/ui/InlineDate';
import { InlineSelect } from '@/ui/InlineSelect';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { planYear, yearPlan } from './calendar-changes';
import classes from './RitualDates.module.css';

/** The dates of a ritual, and the way to the next twelve months of them. */
export function RitualDates({ ritual, dates }: { ritual: Ritual; dates: readonly RitualDate[] }) {
  const t = useT();
  const format = useFormat();
  const { add, remove } = yearPlan(ritual, dates);
  const sorted = [...dates].sort((a, b) => (a.date < b.date ? -1 : 1));
  return (
    <FieldGroup title={t('calendar:dates')}>
      <ul className={classes.list}>
        {sorted.map((one) => {
          const day = format.date(one.date, 'long');
          return (
            <li key={one.id} className={classes.line}>
              <InlineDate
                layout="cell"
                label={t('calendar:dateOf', { day })}
                value={one.date}
                onCommit={(date) =>
                  date === null ? undefined : editRecord('ritualDates', one, 'date', date, { fixed: true }, ritual.name)
                }
              />
              <InlineSelect<RitualDate['state']>
                layout="cell"
                label={t('calendar:stateOf', { day })}
                value={one.state}
                options={ritualDateStates.map((value) => ({ value, label: t(`model:ritualDateState.${value}`) }))}
                onCommit={(state) => editRecord('ritualDates', one, 'state', state, {}, ritual.name)}
              />
            </li>
          );
        })}
      </ul>
      {ritual.startsOn === null ? (
        <p className={classes.hint}>{t('calendar:needsStart')}</p>
      ) : add.length + remove.length === 0 ? (
        <p className={classes.hint}>{t('calendar:yearPlanned')}</p>
      ) : (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCalendarPlus size={16} aria-hidden />}
          onClick={() => void planYear(ritual, dates)}
        >
          {remove.length > 0 ? t('calendar:planAnew', { count: add.length }) : t('calendar:planYear', { count: add.length })}
        </Button>
      )}
    </FieldGroup>
  );
}
