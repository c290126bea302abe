import { Button, TextInput } from '@mantine/core';
import { entry, readNameList } from '@shared/stakeholder-map/commands/name-list';
import { type ClipboardEvent, useRef, useState } from 'react';
import { useT } from '@/ui/use-t';
import classes from './AddStakeholder.module.css';
import { addPeople } from './stakeholder-changes';

type Props = {
  accountId: string;
  onClose: () => void;
  /** Several lines were pasted into the name: they are people of their own. */
  onPasteList: (text: string) => void;
};

/** Adds people one after the other, by name and title: Enter adds and stays for the next, Escape ends. */
export function AddStakeholder({ accountId, onClose, onPasteList }: Props) {
  const t = useT();
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const first = useRef<HTMLInputElement>(null);

  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (readNameList(text).length < 2) return;
    event.preventDefault();
    onPasteList(text);
  };
  const add = async () => {
    if (name.trim() === '') return;
    const added = await addPeople(accountId, [entry({ name, title })]);
    if (!added) return;
    setName('');
    setTitle('');
    first.current?.focus();
  };

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <TextInput
        ref={first}
        className={classes.name ?? ''}
        autoFocus
        placeholder={t('stakeholders:list.newName')}
        aria-label={t('stakeholders:list.newName')}
        maxLength={300}
        dir="auto"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onPaste={paste}
      />
      <TextInput
        className={classes.title ?? ''}
        placeholder={t('stakeholders:list.newTitle')}
        aria-label={t('stakeholders:list.newTitle')}
        maxLength={300}
        dir="auto"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {t('stakeholders:list.addButton')}
      </Button>
      <Button variant="subtle" onClick={onClose}>
        {t('common:cancel')}
      </Button>
      <p className={classes.hint}>{t('stakeholders:list.pasteHint')}</p>
    </form>
  );
}
