import { DropCover } from '@/ui/DropCover';
import { useFileDrop } from '@/ui/use-file-drop';
import { useT } from '@/ui/use-t';
import { readPeopleFiles } from './read-people-file';
import { usePastedList } from './use-pasted-list';

/** Takes lists of people that are pasted anywhere on the page, and files of contacts that are dropped on it; says so while one is held over it. */
export function TakeList({ onList }: { onList: (text: string) => void }) {
  const t = useT();
  usePastedList(onList);
  const over = useFileDrop((files) => void readPeopleFiles(files).then((text) => text !== '' && onList(text)));
  return over && <DropCover>{t('editor:paste.dropHere')}</DropCover>;
}
