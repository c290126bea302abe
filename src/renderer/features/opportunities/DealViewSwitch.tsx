import { SegmentedControl } from '@mantine/core';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { useT } from '@/ui/use-t';

/** What the page's address says of the view and of the deal that is open, and how to change it. */
export function useDealView() {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (name: 'view' | 'open', value: string | null) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === null) next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const view: 'board' | 'list' = params.get('view') === 'board' ? 'board' : 'list';
  return { view, openId: params.get('open'), set };
}

/** Deals as a list or by stage. */
export function DealViewSwitch({ view, onChange }: { view: 'board' | 'list'; onChange: (view: string | null) => void }) {
  const t = useT();
  return (
    <SegmentedControl
      aria-label={t('common:view.label')}
      value={view}
      onChange={(value) => onChange(value === 'board' ? 'board' : null)}
      data={[
        { value: 'list', label: t('common:view.list') },
        { value: 'board', label: t('common:view.board') },
      ]}
    />
  );
}
