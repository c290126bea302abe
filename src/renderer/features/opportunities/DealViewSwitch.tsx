import { SegmentedControl } from '@mantine/core';
import { useAddressParams } from '@/ui/use-address-params';
import { useT } from '@/ui/use-t';

/** Which view the page's address asks for, which deal is open, and how to change either. */
export function useDealView() {
  const { params, set } = useAddressParams();
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
