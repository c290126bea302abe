import type { Totals } from '../../domain/amounts';
import type { Context } from '../context';
import type { Cell, Inline } from '../doc-tree';
import { cell, lineBreak, muted, strong, text } from '../inline';

/** What stands where a figure is not known. */
export const notKnown = (context: Context): Cell => cell(muted(context.t('figures:notAvailable')));

/** One line per currency; the cell never adds them up. */
export const amountCell = (context: Context, amounts: Totals['amounts'], bold = false): Cell =>
  amounts.length === 0
    ? notKnown(context)
    : {
        content: amounts.flatMap((amount, index): Inline[] => [
          ...(index > 0 ? [lineBreak] : []),
          bold ? strong(context.money(amount)) : text(context.money(amount)),
        ]),
      };
