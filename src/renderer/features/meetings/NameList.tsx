import type { Nameable } from '@shared/domain/minutes-names';
import { useT } from '@/ui/use-t';
import classes from './MeetingPage.module.css';

type NameListProps = { id: string; names: readonly Nameable[]; active: number; onChoose: (name: Nameable) => void };

/** The names that fit what is being typed: arrows choose, Enter or Tab writes one out, Escape goes on writing. */
export function NameList({ id, names, active, onChoose }: NameListProps) {
  const t = useT();
  return (
    <div id={id} role="listbox" aria-label={t('meetings:names')} className={classes.names}>
      {names.map((name, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text it is typed into
        <div
          key={`${name.mark} ${name.id}`}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={classes.name}
          dir="auto"
          // The caret stays in the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(name)}
        >
          {name.name}
        </div>
      ))}
    </div>
  );
}
