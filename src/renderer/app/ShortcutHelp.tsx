import { sortCommands, useCommands } from '@/stores/commands';
import { Dialog } from '@/ui/Dialog';
import { Kbd } from '@/ui/Kbd';
import { useT } from '@/ui/use-t';
import classes from './ShortcutHelp.module.css';

type Line = { label: string; shortcut: string };

function Group({ title, lines }: { title: string; lines: Line[] }) {
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      <dl className={classes.list}>
        {lines.map(({ label, shortcut }) => (
          <div key={label} className={classes.line}>
            <dt>{label}</dt>
            <dd>
              <Kbd shortcut={shortcut} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Every shortcut that works now, and how fields and tables are used from the keyboard. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const t = useT();
  const commands = useCommands((state) => state.commands);
  const listed = (here: boolean) =>
    sortCommands(commands.values()).flatMap(({ label, shortcut, area, enabled }) =>
      shortcut && enabled && (area !== null) === here ? [{ label, shortcut }] : [],
    );
  const onThisPage = listed(true);
  return (
    <Dialog opened onClose={onClose} title={t('common:shortcuts.title')} size="lg">
      <div className={classes.groups}>
        <Group title={t('common:shortcuts.everywhere')} lines={listed(false)} />
        <div className={classes.column}>
          {onThisPage.length > 0 && <Group title={t('common:shortcuts.onThisPage')} lines={onThisPage} />}
          <Group
            title={t('common:shortcuts.fields')}
            lines={[
              { label: t('common:shortcuts.edit'), shortcut: 'Enter' },
              { label: t('common:shortcuts.goOn'), shortcut: 'Tab' },
              { label: t('common:shortcuts.newLine'), shortcut: 'CmdOrCtrl+Enter' },
              { label: t('common:shortcuts.giveUp'), shortcut: 'Escape' },
            ]}
          />
          <Group
            title={t('common:shortcuts.tables')}
            lines={[
              { label: t('common:shortcuts.move'), shortcut: 'Down' },
              { label: t('common:shortcuts.ends'), shortcut: 'CmdOrCtrl+End' },
              { label: t('common:shortcuts.openRow'), shortcut: 'Enter' },
              { label: t('common:shortcuts.select'), shortcut: 'Space' },
            ]}
          />
        </div>
      </div>
    </Dialog>
  );
}
