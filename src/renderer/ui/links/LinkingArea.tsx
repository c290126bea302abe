import type { Draft } from '@shared/links/draft';
import { linkTargets } from '@shared/links/link-targets';
import { type ComponentProps, useLayoutEffect, useMemo, useRef } from 'react';
import { useLinkRecords } from '@/stores/links';
import { useFormat } from '../use-format';
import { useT } from '../use-t';
import { NameList } from './NameList';
import { useNaming } from './use-naming';

type LinkingAreaProps = Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> & {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  /** Whose records can be named; null: only what all accounts share. */
  accountId: string | null;
};

/** Everything of an account that a text can name, current while the field is there. */
function useLinkTargets(accountId: string | null) {
  const { locale } = useFormat();
  const records = useLinkRecords(accountId);
  return useMemo(() => {
    const { compare } = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
    return records ? linkTargets(records, compare) : [];
  }, [records, locale]);
}

/** A text being written, in which `@` names somebody and `#` anything else of the plan. */
export function LinkingArea({ draft, onDraft, accountId, onKeyDown, onBlur, ...props }: LinkingAreaProps) {
  const t = useT();
  const field = useRef<HTMLTextAreaElement>(null);
  /** Where the caret goes once a completed text is drawn. */
  const caret = useRef<number | null>(null);
  const targets = useLinkTargets(accountId);
  const naming = useNaming(field, draft, targets, (written, at) => {
    caret.current = at;
    onDraft(written);
  });
  useLayoutEffect(() => {
    if (caret.current === null || field.current?.value !== draft.text) return;
    field.current.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [draft.text]);

  return (
    <>
      <textarea
        {...props}
        {...naming.field}
        ref={field}
        value={draft.text}
        onChange={({ currentTarget: { value } }) => {
          onDraft({ ...draft, text: value });
          naming.look(true);
        }}
        onKeyDown={(event) => {
          if (!naming.onKeyDown(event)) onKeyDown?.(event);
        }}
        onSelect={() => naming.look(false)}
        onBlur={(event) => {
          naming.close();
          onBlur?.(event);
        }}
      />
      {naming.offered.length > 0 && naming.at && (
        <NameList id={naming.id} names={naming.offered} active={naming.active} at={naming.at} onChoose={naming.choose} />
      )}
      <span className="kf-visually-hidden" role="status">
        {naming.offered.length > 0 ? t('links:namesFound', { count: naming.offered.length }) : ''}
      </span>
    </>
  );
}
