import { Button, FileButton, Textarea } from '@mantine/core';
import { foldText } from '@shared/fold-text';
import { unknownManagers } from '@shared/stakeholder-map/commands/listed-people';
import { type ListedName, readNameList } from '@shared/stakeholder-map/commands/name-list';
import { IconFiles } from '@tabler/icons-react';
import { type ClipboardEvent, useDeferredValue, useMemo, useState } from 'react';
import type { Stakeholders } from '@/persistence/queries/stakeholders';
import { Dialog } from '@/ui/Dialog';
import { useT } from '@/ui/use-t';
import classes from './PasteList.module.css';
import { readPeopleFiles } from './read-people-file';
import { addPeople } from './stakeholder-changes';

/** More than any account has; a longer list would stall the window while it is typed in. */
const mostLines = 5000;
/** So many are shown as they were read: enough to see that the columns are the right ones. */
const mostPreviewed = 5;
/** A paste of more characters than this does not go through the text area. */
const longPaste = 10_000;

type Props = {
  accountId: string;
  /** Who is there already. */
  stakeholders: Stakeholders;
  initial: string;
  onClose: () => void;
  /** Told how many came in. */
  onAdded?: (count: number) => void;
};

/** People from a pasted list or from files, checked before they come in: the same list twice adds nobody twice. */
export function PasteList({ accountId, stakeholders, initial, onClose, onAdded }: Props) {
  const t = useT();
  const [text, setText] = useState(initial);
  const [busy, setBusy] = useState(false);
  const read = useDeferredValue(text);
  const known = useMemo(
    () => new Set(stakeholders.people.flatMap(({ name, email }) => [foldText(name), ...(email === '' ? [] : [foldText(email)])])),
    [stakeholders.people],
  );
  const { fresh, skipped } = useMemo(() => {
    const listed = readNameList(read);
    const fresh = listed.filter(({ name, email }) => !known.has(foldText(name)) && !(email !== '' && known.has(foldText(email))));
    return { fresh, skipped: listed.length - fresh.length };
  }, [read, known]);
  const unknown = useMemo(() => unknownManagers(stakeholders, fresh), [stakeholders, fresh]);
  const tooMany = fresh.length > mostLines;

  const add = async () => {
    setBusy(true);
    const added = await addPeople(accountId, fresh);
    setBusy(false);
    if (!added) return;
    onAdded?.(added.length);
    onClose();
  };
  /** A text area takes thousands of pasted lines in one by one, and the window stands still meanwhile: those are put in at once. */
  const takeLong = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted.length < longPaste) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    setText(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
  };
  const takeFiles = async (files: File[]) => {
    const read = await readPeopleFiles(files);
    setText((before) => [before, read].filter((part) => part.trim() !== '').join('\n'));
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={t('stakeholders:list.pasteTitle')}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button disabled={fresh.length === 0 || tooMany} loading={busy} onClick={() => void add()}>
            {t('stakeholders:list.pasteAdd', { count: fresh.length })}
          </Button>
        </>
      }
    >
      <div className={classes.head}>
        <p className={classes.forms}>{t('editor:paste.forms')}</p>
        <FileButton multiple accept=".vcf,.txt,.csv,text/vcard,text/plain,text/csv" onChange={(files) => void takeFiles(files)}>
          {(props) => (
            <Button
              {...props}
              className={classes.files ?? ''}
              size="xs"
              variant="default"
              leftSection={<IconFiles size={16} aria-hidden />}
            >
              {t('editor:paste.files')}
            </Button>
          )}
        </FileButton>
      </div>
      <Textarea
        label={t('stakeholders:list.pasteLabel')}
        data-autofocus
        rows={fresh.length > 0 ? 7 : 10}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={takeLong}
        error={tooMany ? t('stakeholders:list.pasteTooMany', { max: mostLines }) : undefined}
      />
      <p className={classes.found} role="status">
        {t('stakeholders:list.pasteFound', { count: fresh.length + skipped })}
        {skipped > 0 && ` ${t('stakeholders:list.pasteKnown', { count: skipped })}`}
      </p>
      {fresh.length > 0 && <Preview people={fresh} />}
      {unknown.length > 0 && (
        <p className={classes.found}>{t('editor:paste.unknownManagers', { names: unknown.slice(0, mostPreviewed).join(', ') })}</p>
      )}
    </Dialog>
  );
}

/** The first of the people as they were understood. */
function Preview({ people }: { people: readonly ListedName[] }) {
  const t = useT();
  const rest = people.length - mostPreviewed;
  return (
    <>
      <ul className={classes.preview} aria-label={t('editor:paste.preview')}>
        {people.slice(0, mostPreviewed).map(({ name, title, email, phone, unit, manager }) => (
          <li key={name}>
            <span className={classes.name} dir="auto">
              {name}
            </span>
            <span dir="auto">{[title, unit].filter(Boolean).join(' · ')}</span>
            <span className={classes.detail}>{manager === '' ? email || phone : t('editor:paste.reportsTo', { name: manager })}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={classes.found}>{t('editor:paste.more', { count: rest })}</p>}
    </>
  );
}
