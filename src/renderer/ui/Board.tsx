import { type DragEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import classes from './Board.module.css';
import { useFollowFocus } from './use-follow-focus';
import { useT } from './use-t';

export type BoardColumn<Card> = {
  id: string;
  title: string;
  /** What the column says of its cards beside their number, for example a total. */
  note?: ReactNode;
  cards: readonly Card[];
};

type BoardProps<Card> = {
  /** What the board holds, for screen readers. */
  label: string;
  columns: readonly BoardColumn<Card>[];
  cardId: (card: Card) => string;
  /** What a card is called when it is heard and when it moves. */
  cardName: (card: Card) => string;
  draw: (card: Card) => ReactNode;
  currentId?: string | null;
  onOpen: (card: Card) => void;
  onMove: (card: Card, column: string) => void;
  /** What an empty column says. */
  empty?: string;
};

type Place = { column: number; row: number };

/**
 * Cards in columns, one column per state. A card is dragged, or moved with Shift and an arrow, to another column; arrows go from card to
 * card, Enter opens. One stop for Tab in each column.
 */
export function Board<Card>({ label, columns, cardId, cardName, draw, currentId = null, onOpen, onMove, empty }: BoardProps<Card>) {
  const t = useT();
  const prefix = useId();
  const frame = useRef<HTMLElement>(null);
  const [dragged, setDragged] = useState<Card | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [tab, setTab] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { follow, focusCard } = useFollowFocus(frame);

  /** A column that scrolls must be reached by Tab: by the card that was focused last, else by its first. */
  const isStop = (cards: readonly Card[], row: number) => {
    const last = cards.findIndex((card) => cardId(card) === tab);
    return row === Math.max(last, 0);
  };

  const move = (card: Card, column: BoardColumn<Card> | undefined) => {
    if (!column || column.cards.includes(card)) return;
    follow(cardId(card), column.id);
    setSaid(t('common:board.moved', { name: cardName(card), column: column.title }));
    onMove(card, column.id);
  };

  const onKeyDown = (event: KeyboardEvent, card: Card, { column, row }: Place) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const sideways = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    const down = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (sideways === 0 && down === 0) return;
    event.preventDefault();
    if (event.shiftKey) {
      if (sideways !== 0) move(card, columns[column + sideways]);
      return;
    }
    const next = down !== 0 ? columns[column]?.cards[row + down] : nextSideways(columns, { column, row }, sideways);
    if (next) focusCard(cardId(next));
  };

  const onDrop = (event: DragEvent, column: BoardColumn<Card>) => {
    event.preventDefault();
    setOver(null);
    if (dragged) move(dragged, column);
    setDragged(null);
  };

  return (
    <section className={classes.board} ref={frame} aria-label={label}>
      <p className="kf-visually-hidden" role="status">
        {said}
      </p>
      {columns.map((column, columnIndex) => (
        <section
          key={column.id}
          className={classes.column}
          aria-labelledby={`${prefix}-${column.id}`}
          data-over={over === column.id || undefined}
          onDragOver={(event) => {
            if (dragged === null) return;
            event.preventDefault();
            setOver(column.id);
          }}
          onDragLeave={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(null);
          }}
          onDrop={(event) => onDrop(event, column)}
        >
          <header className={classes.header}>
            <h2 className={classes.title} id={`${prefix}-${column.id}`}>
              {column.title}
            </h2>
            <span className={classes.count}>{column.cards.length}</span>
            {column.note && <span className={classes.note}>{column.note}</span>}
          </header>
          <ul className={classes.cards}>
            {column.cards.map((card, row) => {
              const id = cardId(card);
              return (
                <li key={id}>
                  <button
                    type="button"
                    className={classes.card}
                    draggable
                    tabIndex={isStop(column.cards, row) ? 0 : -1}
                    data-card={id}
                    data-place={column.id}
                    data-current={id === currentId || undefined}
                    data-dragged={dragged === card || undefined}
                    aria-current={id === currentId || undefined}
                    onFocus={() => setTab(id)}
                    onClick={() => onOpen(card)}
                    onKeyDown={(event) => onKeyDown(event, card, { column: columnIndex, row })}
                    onDragStart={(event) => {
                      event.dataTransfer.effectAllowed = 'move';
                      event.dataTransfer.setData('text/plain', cardName(card));
                      setDragged(card);
                    }}
                    onDragEnd={() => {
                      setDragged(null);
                      setOver(null);
                    }}
                  >
                    {draw(card)}
                  </button>
                </li>
              );
            })}
            {column.cards.length === 0 && empty && <li className={classes.empty}>{empty}</li>}
          </ul>
        </section>
      ))}
    </section>
  );
}

/** The card beside, in the next column that has any; the last one where that column is shorter. */
function nextSideways<Card>(columns: readonly BoardColumn<Card>[], { column, row }: Place, step: number): Card | undefined {
  for (let next = column + step; columns[next]; next += step) {
    const cards = columns[next]?.cards ?? [];
    if (cards.length > 0) return cards[Math.min(row, cards.length - 1)];
  }
  return undefined;
}
