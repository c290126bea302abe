import { changeText } from '@shared/i18n/change-text';
import type { Translate } from '@shared/i18n/translator';
import type { StoredLabel } from '@shared/model/changes';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { useHistory } from '@/stores/history';
import { useT } from '@/ui/use-t';

/** What an account is called; null when it is gone. The database comes after the first frame. */
export async function accountName(id: string): Promise<string | null> {
  const { getAccount } = await import('@/persistence/queries/accounts');
  return (await getAccount(id))?.name ?? null;
}

/** A change, with the account it belongs to where that is not in sight; a label that names it already does not say it twice. */
export function stepWords(t: Translate, label: StoredLabel, elsewhere: string | null): string {
  const what = changeText(t, label);
  return elsewhere === null || what.includes(elsewhere) ? what : t('common:whatWhere', { what, name: elsewhere });
}

/** The name of an account that is not the one in sight; null otherwise, and until it is known. */
function useElsewhere(accountId: string | null): string | null {
  const { accountId: here = null } = useParams();
  const [known, setKnown] = useState<{ id: string; name: string | null } | null>(null);
  const asked = accountId !== null && accountId !== here ? accountId : null;
  useEffect(() => {
    let current = true;
    if (asked !== null) {
      void accountName(asked).then((name) => {
        if (current) setKnown({ id: asked, name });
      });
    }
    return () => {
      current = false;
    };
  }, [asked]);
  return known && known.id === asked ? known.name : null;
}

/**
 * What undo and redo would do, in words. On an account's pages they go through its own changes, elsewhere through all of them: then a change says
 * whose it is before it is taken back.
 */
export function useStepWords() {
  const t = useT();
  const { undoLabel, redoLabel, undoAccountId, redoAccountId } = useHistory();
  const undoName = useElsewhere(undoAccountId);
  const redoName = useElsewhere(redoAccountId);
  const words = (label: StoredLabel | null, name: string | null) => (label ? stepWords(t, label, name) : null);
  return { undoLabel, redoLabel, undo: words(undoLabel, undoName), redo: words(redoLabel, redoName) };
}
