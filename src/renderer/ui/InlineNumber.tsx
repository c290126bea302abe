import { parseNumber } from '@shared/i18n/parse';
import type { InlineCommon } from './InlineFrame';
import { InlineInput } from './InlineInput';
import type { CommitAnswer } from './inline-field';
import { useFormat } from './use-format';
import { useT } from './use-t';

type InlineNumberProps = InlineCommon & {
  value: number | null;
  onCommit: (value: number | null) => CommitAnswer;
  min?: number;
  max?: number;
  /** Whole numbers only. */
  integer?: boolean;
  /** Empty is refused: there is always a number. */
  required?: boolean;
  /** How it is read, for example `{ useGrouping: false }` for a year. */
  format?: Intl.NumberFormatOptions;
  /** The number is a percentage: 62 reads 62% or 62 %, and the sign may be typed. */
  percent?: boolean;
};

/** A number typed as the window's language writes it (1 234,5 or 1,234.5); empty means unknown, which is not zero. */
export function InlineNumber({
  min,
  max,
  integer = false,
  required = false,
  format: numberFormat,
  percent = false,
  ...props
}: InlineNumberProps) {
  const t = useT();
  const format = useFormat();
  const shown = (value: number | null) => format.number(value, numberFormat);
  return (
    <InlineInput
      {...props}
      inputMode={integer ? 'numeric' : 'decimal'}
      text={(value) => (percent && value !== null ? format.percent(value / 100, Number.isInteger(value) ? 0 : 1) : shown(value))}
      toDraft={shown}
      parse={(draft) => {
        if (draft.trim() === '')
          return required ? { ok: false, message: t('common:required', { label: props.label }) } : { ok: true, value: null };
        const value = parseNumber(format.locale, percent ? draft.replace('%', '') : draft);
        if (value === null) return { ok: false, message: t('common:notANumber') };
        if (integer && !Number.isInteger(value)) return { ok: false, message: t('common:notWhole') };
        if (min !== undefined && value < min) return { ok: false, message: t('common:tooSmall', { min: shown(min) }) };
        if (max !== undefined && value > max) return { ok: false, message: t('common:tooLarge', { max: shown(max) }) };
        return { ok: true, value };
      }}
    />
  );
}
