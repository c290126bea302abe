import { Select, TextInput } from '@mantine/core';
import { recordGroups } from '@shared/history/record-groups';
import { IconSearch } from '@tabler/icons-react';
import { useT } from '@/ui/use-t';
import { DateFilter } from './DateFilter';
import classes from './History.module.css';
import { type HistoryFilter, origins } from './history-filter';

type Props = {
  filter: HistoryFilter;
  onChange: (filter: HistoryFilter) => void;
  /** The net effect of a period is asked by its dates alone. */
  datesOnly: boolean;
};

/** What the history is asked for: words, part of the plan, origin, dates. */
export function HistoryFilters({ filter, onChange, datesOnly }: Props) {
  const t = useT();
  const date = (field: 'from' | 'to') => (
    <DateFilter label={t(`history:${field}`)} value={filter[field]} onChange={(value) => onChange({ ...filter, [field]: value })} />
  );
  return (
    <search className={classes.filters}>
      {!datesOnly && (
        <>
          <TextInput
            w={220}
            aria-label={t('history:search')}
            placeholder={t('history:search')}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={filter.search}
            onChange={(event) => onChange({ ...filter, search: event.currentTarget.value })}
          />
          <Select
            w={170}
            aria-label={t('history:groupLabel')}
            data={(['all', ...recordGroups] as const).map((value) => ({ value, label: t(`history:group.${value}`) }))}
            value={filter.group}
            onChange={(value) => onChange({ ...filter, group: recordGroups.find((group) => group === value) ?? 'all' })}
          />
          <Select
            w={160}
            aria-label={t('history:originLabel')}
            data={origins.map((value) => ({ value, label: t(`history:origin.${value}`) }))}
            value={filter.origin}
            onChange={(value) => onChange({ ...filter, origin: origins.find((origin) => origin === value) ?? 'all' })}
          />
        </>
      )}
      {date('from')}
      {date('to')}
    </search>
  );
}
