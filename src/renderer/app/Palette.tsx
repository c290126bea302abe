import '@mantine/spotlight/styles.layer.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { foldText } from '@shared/fold-text';
import { IconBriefcase } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { listAccounts } from '@/persistence/queries/accounts';
import { useLive } from '@/persistence/use-live';
import { sortCommands, useCommands } from '@/stores/commands';
import { useHistory } from '@/stores/history';
import { Kbd } from '@/ui/Kbd';
import { useT } from '@/ui/use-t';
import classes from './Palette.module.css';

const [store, spotlight] = createSpotlight();
/** Enough to choose from without scrolling far; more letters narrow the rest. */
const mostAccounts = 8;

/** Whether every word is in the text, whatever the accents and the order. */
const found = (text: string, words: string[]) => {
  const folded = foldText(text);
  return words.every((word) => folded.includes(word));
};

/** Everything the app can do and every account, a few letters away. */
export function Palette({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const commands = useCommands((state) => state.commands);
  const ready = useHistory((state) => state.storeState === 'ready');
  const accounts = useLive(async () => (ready ? listAccounts() : []), [ready]) ?? [];

  useEffect(() => {
    if (opened) {
      setQuery('');
      spotlight.open();
    } else {
      spotlight.close();
    }
  }, [opened]);

  const words = foldText(query).split(/\s+/).filter(Boolean);
  const commandHits = sortCommands(commands.values()).filter(
    ({ id, enabled, helpOnly, label }) => enabled && !helpOnly && id !== 'palette' && found(label, words),
  );
  const accountHits = words.length === 0 ? [] : accounts.filter(({ name }) => found(name, words)).slice(0, mostAccounts);

  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      shortcut={null}
      scrollable
      centered={false}
      yOffset="12vh"
      maxHeight={420}
      clearQueryOnClose
      classNames={{
        content: classes.content ?? '',
        header: classes.header ?? '',
        overlay: classes.overlay ?? '',
        search: classes.search ?? '',
        actionsGroup: classes.group ?? '',
        action: classes.action ?? '',
        body: classes.body ?? '',
      }}
      title={<span className="kf-visually-hidden">{t('common:palette.title')}</span>}
    >
      <Spotlight.Search placeholder={t('common:palette.placeholder')} aria-label={t('common:palette.placeholder')} />
      <Spotlight.ActionsList>
        {accountHits.length > 0 && (
          <Spotlight.ActionsGroup label={t('common:palette.accounts')}>
            {accountHits.map((account) => (
              <Spotlight.Action key={account.id} onClick={() => void navigate(`/accounts/${account.id}`)}>
                <span className={classes.row}>
                  <IconBriefcase size={16} aria-hidden />
                  <span className={classes.label} dir="auto">
                    {account.name}
                  </span>
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {commandHits.length > 0 && (
          <Spotlight.ActionsGroup label={t('common:palette.commands')}>
            {commandHits.map((command) => (
              <Spotlight.Action key={command.id} onClick={() => setTimeout(command.run)}>
                <span className={classes.row}>
                  <span className={classes.label}>{command.label}</span>
                  {command.shortcut && <Kbd shortcut={command.shortcut} />}
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {accountHits.length + commandHits.length === 0 && <Spotlight.Empty>{t('common:palette.nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
