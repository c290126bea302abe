import { Popover } from '@mantine/core';
import type { Figure } from '@shared/domain/figure';
import { type KeyboardEvent, useState } from 'react';
import { FigureDetail } from './FigureDetail';
import classes from './OpenFigure.module.css';
import { useFigureText } from './use-figure-text';
import { useT } from './use-t';

type OpenFigureProps = {
  /** One figure, or one per currency. */
  figures: readonly Figure[];
  style?: 'whole' | 'compact';
};

/** A figure that can be opened: a click, or Enter, shows its formula, what it was computed from, and why it is n/a. */
export function OpenFigure({ figures, style = 'compact' }: OpenFigureProps) {
  const t = useT();
  const words = useFigureText();
  const [open, setOpen] = useState(false);
  const value = words.figures(figures, style);
  const name = figures[0] ? t(`figures:name.${figures[0].formula}`) : '';
  // Escape closes what is on top alone, not the inspector or the selection below it.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Popover opened={open} onChange={setOpen} width={340} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.figure}
          aria-label={t('figures:opened.button', { name, value })}
          onClick={(event) => {
            // A row or a card around it has its own click.
            event.stopPropagation();
            setOpen(!open);
          }}
        >
          {value}
        </button>
      </Popover.Target>
      <Popover.Dropdown onKeyDown={onKeyDown} onClick={(event) => event.stopPropagation()}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
        <section className={classes.body} aria-label={name} tabIndex={0} data-autofocus>
          {figures.map((figure, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one per currency, in a fixed order, and an n/a has none
            <FigureDetail key={index} figure={figure} />
          ))}
        </section>
      </Popover.Dropdown>
    </Popover>
  );
}
