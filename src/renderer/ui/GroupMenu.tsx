import { Select } from '@mantine/core';
import { useT } from './use-t';

type GroupMenuProps = {
  value: string | null;
  options: readonly { value: string; label: string }[];
  onChange: (value: string | null) => void;
};

const none = 'none';

/** What the rows of a table are grouped by. */
export function GroupMenu({ value, options, onChange }: GroupMenuProps) {
  const t = useT();
  return (
    <Select
      w={190}
      aria-label={t('common:group.label')}
      data={[
        { value: none, label: t('common:group.none') },
        ...options.map((option) => ({ ...option, label: `${t('common:group.label')}: ${option.label}` })),
      ]}
      value={value ?? none}
      allowDeselect={false}
      onChange={(chosen) => onChange(chosen === none ? null : chosen)}
    />
  );
}
