import { Button, Popover, Select } from '@mantine/core';
import type { Opportunity } from '@shared/model/opportunity';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '@/ui/use-t';
import { assignOpportunities } from './opportunity-changes';

type AssignMenuProps = {
  deals: readonly Opportunity[];
  accounts: readonly { id: string; name: string }[];
  onDone: () => void;
};

/** Gives the selected deals to an account found by name. */
export function AssignMenu({ deals, accounts, onDone }: AssignMenuProps) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus withRoles={false}>
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowRight size={16} aria-hidden />}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {t('opportunities:assign')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Select
          w={260}
          searchable
          data-autofocus
          limit={50}
          aria-label={t('opportunities:assignTo')}
          placeholder={t('opportunities:assignTo')}
          nothingFoundMessage={t('opportunities:noSuchAccount')}
          comboboxProps={{ withinPortal: false }}
          data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            const account = accounts.find((one) => one.id === id);
            if (!account) return;
            setOpened(false);
            void assignOpportunities(deals, account, t);
            onDone();
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
