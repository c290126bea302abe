import { parseMoney } from '@shared/i18n/parse';
import type { Money } from '@shared/model/fields';
import type { InlineCommon } from './InlineFrame';
import { InlineInput } from './InlineInput';
import type { CommitAnswer } from './inline-field';
import { useFormat } from './use-format';
import { useT } from './use-t';

type InlineMoneyProps = InlineCommon & {
  value: Money | null;
  /** For an amount typed without one. */
  currency: string;
  onCommit: (value: Money | null) => CommitAnswer;
};

const same = (a: Money | null, b: Money | null) => a?.minor === b?.minor && a?.currency === b?.currency;

/** An amount typed as the window's language writes it; "1.2m", "300k" and "$ 4 500" are understood. Empty means unknown. */
export function InlineMoney({ currency, align = 'end', ...props }: InlineMoneyProps) {
  const t = useT();
  const format = useFormat();
  const text = (value: Money | null) => format.money(value, value && value.minor % 100 !== 0 ? 'exact' : 'whole');
  return (
    <InlineInput
      {...props}
      align={align}
      inputMode="decimal"
      text={text}
      toDraft={text}
      equal={same}
      parse={(draft) => {
        if (draft.trim() === '') return { ok: true, value: null };
        const value = parseMoney(format.locale, draft, props.value?.currency ?? currency);
        return value ? { ok: true, value } : { ok: false, message: t('common:notAnAmount') };
      }}
    />
  );
}
