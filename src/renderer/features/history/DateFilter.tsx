import { TextInput } from '@mantine/core';
import { parseDate } from '@shared/i18n/parse';
import type { CalendarDate } from '@shared/model/fields';
import { useState } from 'react';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './History.module.css';

type Props = { label: string; value: CalendarDate | ''; onChange: (value: CalendarDate | '') => void };

/** One end of a period, typed as the reader writes dates; what is no date is said and changes nothing. */
export function DateFilter({ label, value, onChange }: Props) {
  const t = useT();
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && typed.trim() !== '' && parseDate(typed) === null;
  const take = () => {
    if (typed === null || wrong) return;
    onChange(typed.trim() === '' ? '' : (parseDate(typed) ?? ''));
    setTyped(null);
  };
  return (
    <div className={classes.date}>
      <span aria-hidden>{label}</span>
      <TextInput
        w={124}
        aria-label={label}
        placeholder={t('common:dateExample')}
        value={typed ?? format.date(value, 'short')}
        error={wrong ? t('common:notADate', { example: t('common:dateExample') }) : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </div>
  );
}
