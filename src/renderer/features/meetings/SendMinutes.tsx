import { Button, Menu } from '@mantine/core';
import type { Edition } from '@shared/documents/kinds';
import type { Meeting } from '@shared/model/meeting';
import type { Plan } from '@shared/model/plan';
import { IconCopy, IconFileText, IconMail } from '@tabler/icons-react';
import { runCommand, useCommand, useCommands } from '@/stores/commands';
import { useT } from '@/ui/use-t';
import { useMinutesText } from './use-minutes-text';

const editions: readonly Edition[] = ['client', 'internal'];

/** The minutes on their way: to Word or PDF, and as an e-mail for the client or for ourselves. */
export function SendMinutes({ plan, meeting }: { plan: Plan; meeting: Meeting }) {
  const t = useT();
  const { copy, saveDraft } = useMinutesText(plan, meeting);
  const canExport = useCommands((state) => state.commands.get('exportAccountPlan')?.enabled ?? false);
  useCommand({ id: 'copyMinutes', label: t('meetings:minutes.copy.client'), run: () => void copy('client') });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconMail size={16} aria-hidden />}>
          {t('meetings:minutes.send')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFileText size={16} aria-hidden />}
          disabled={!canExport}
          onClick={() => runCommand('exportAccountPlan')}
        >
          {t('meetings:minutes.export')}
        </Menu.Item>
        {editions.map((edition) => (
          <Menu.Item key={edition} leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copy(edition)}>
            {t(`meetings:minutes.copy.${edition}`)}
          </Menu.Item>
        ))}
        {editions.map((edition) => (
          <Menu.Item key={edition} leftSection={<IconMail size={16} aria-hidden />} onClick={() => void saveDraft(edition)}>
            {t(`meetings:minutes.draft.${edition}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
