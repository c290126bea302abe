import { Button } from '@mantine/core';
import { type Owner, parseAction } from '@shared/domain/action-text';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { addAction } from '@/stores/actions';
import { useCommand } from '@/stores/commands';
import { QuickAdd } from '@/ui/QuickAdd';
import { today } from '@/ui/today';
import { useT } from '@/ui/use-t';
import { UnderstoodAction } from './UnderstoodAction';

type Parts = { button: ReactNode; form: ReactNode; adding: boolean };
type NewActionProps = { accountId: string | null; owners: readonly Owner[]; children: (parts: Parts) => ReactNode };

/** The way to a new action: a button, the command of the same name, and one line that says who, what and when. */
export function NewAction({ accountId, owners, children }: NewActionProps) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  useCommand({ id: 'newAction', label: t('actions:new'), run: () => setAdding(true) });
  return children({
    adding,
    button: (
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
        {t('actions:new')}
      </Button>
    ),
    form: adding && (
      <QuickAdd
        label={t('actions:newTitle')}
        example={t('actions:example', { mark: '!' })}
        action={t('actions:create')}
        maxLength={600}
        preview={(text) => <UnderstoodAction parsed={parseAction(text, owners, today())} owners={owners} />}
        onAdd={(text) => {
          const parsed = parseAction(text, owners, today());
          return parsed.title === '' ? null : addAction(accountId, parsed);
        }}
        onClose={() => setAdding(false)}
      />
    ),
  });
}
