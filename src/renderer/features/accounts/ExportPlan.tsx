import { Button } from '@mantine/core';
import { runCommand, useCommands } from '@/stores/commands';
import { useT } from '@/ui/use-t';

/** The document is one click from the plan. */
export function ExportPlan() {
  const t = useT();
  const canExport = useCommands((state) => state.commands.get('exportAccountPlan')?.enabled ?? false);
  return canExport ? <Button onClick={() => runCommand('exportAccountPlan')}>{t('commands:exportAccountPlan')}</Button> : null;
}
