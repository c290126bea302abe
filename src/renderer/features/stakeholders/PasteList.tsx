import { Button, Textarea } from '@mantine/core';
import { foldText } from '@shared/fold-text';
import type { Person } from '@shared/model/person';
import { readNameList } from '@shared/stakeholder-map/commands/name-list';
import { useDeferredValue, useMemo, useState } from 'react';
import { Dialog } from '@/ui/Dialog';
import { useT } from '@/ui/use-t';
import classes from './PasteList.module.css';
import { addPeople } from './stakeholder-changes';

/** More than any account has; a longer list would stall the window while it is typed in. */
const mostLines = 5000;

type Props = { accountId: string; people: readonly Person[]; initial: string; onClose: () => void };

/** People from a pasted list, checked before they come in: the same list twice adds nobody twice. */
export function PasteList({ accountId, people, initial, onClose }: Props) {
  const t = useT();
  const [text, setText] = useState(initial);
  const [busy, setBusy] = useState(false);
  const read = useDeferredValue(text);
  const known = useMemo(() => new Set(people.map(({ name }) => foldText(name))), [people]);
  const { fresh, skipped } = useMemo(() => {
    const listed = readNameList(read);
    const fresh = listed.filter(({ name }) => !known.has(foldText(name)));
    return { fresh, skipped: listed.length - fresh.length };
  }, [read, known]);
  const tooMany = fresh.length > mostLines;

  const add = async () => {
    setBusy(true);
    const added = await addPeople(accountId, fresh);
    setBusy(false);
    if (added) onClose();
  };

  return (
    <Dialog
      opened
      onClose={onClose}
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
      <Textarea
        label={t('stakeholders:list.pasteLabel')}
        data-autofocus
        rows={10}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={tooMany ? t('stakeholders:list.pasteTooMany', { max: mostLines }) : undefined}
      />
      <p className={classes.found} role="status">
        {t('stakeholders:list.pasteFound', { count: fresh.length + skipped })}
        {skipped > 0 && ` ${t('stakeholders:list.pasteKnown', { count: skipped })}`}
      </p>
    </Dialog>
  );
}
