import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useCommand } from '@/stores/commands';
import { QuickAdd } from '@/ui/QuickAdd';
import { today } from '@/ui/today';
import { useT } from '@/ui/use-t';
import { createOpportunity } from './opportunity-changes';

type Parts = { button: ReactNode; form: ReactNode; adding: boolean };

/** The way to a new deal: a button, the command of the same name, and the line where it is named. */
export function NewOpportunity({ accountId, children }: { accountId: string | null; children: (parts: Parts) => ReactNode }) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  useCommand({ id: 'newOpportunity', label: t('opportunities:new'), run: () => setAdding(true) });
  return children({
    adding,
    button: (
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
        {t('opportunities:new')}
      </Button>
    ),
    form: adding && (
      <QuickAdd
        label={t('opportunities:newName')}
        action={t('opportunities:create')}
        onAdd={(name) => void createOpportunity(accountId, name, today())}
        onClose={() => setAdding(false)}
      />
    ),
  });
}
