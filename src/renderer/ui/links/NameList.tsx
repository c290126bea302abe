import { nounOf } from '@shared/history/describe-change';
import type { LinkTarget } from '@shared/links/link-targets';
import { useFormat } from '../use-format';
import { useT } from '../use-t';
import type { CaretPoint } from './caret-point';
import classes from './Links.module.css';

type NameListProps = {
  id: string;
  names: readonly LinkTarget[];
  active: number;
  at: CaretPoint;
  onChoose: (name: LinkTarget) => void;
};

/** Room that the list takes, with eight names. */
const size = { width: 352, height: 272 };
const gap = 4;

/** The names that fit what is being typed, at the caret: arrows choose, Enter or Tab writes one out, Escape goes on writing. */
export function NameList({ id, names, active, at, onChoose }: NameListProps) {
  const t = useT();
  const format = useFormat();
  const left = Math.max(gap, Math.min(at.left, window.innerWidth - size.width - gap));
  const below = at.bottom + size.height < window.innerHeight || at.top < size.height;
  const kind = ({ table, day }: LinkTarget) => [nounOf(t, table), day && format.date(day, 'short')].filter(Boolean).join(' · ');
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('links:names')}
      className={classes.names}
      style={below ? { left, top: at.bottom + gap } : { left, bottom: window.innerHeight - at.top + gap }}
    >
      {names.map((name, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text it is typed into
        <div
          key={`${name.table} ${name.id}`}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={classes.name}
          // The caret stays in the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(name)}
        >
          <span className={classes.words} dir="auto">
            {name.name}
          </span>{' '}
          <span className={classes.kind}>{kind(name)}</span>
        </div>
      ))}
    </div>
  );
}
