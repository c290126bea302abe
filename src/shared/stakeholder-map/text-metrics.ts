export type CardWeight = 'regular' | 'semibold';

/**
 * Advance widths of Inter 4 in thousandths of an em, U+0020 to U+017F, read from the font's own hmtx table (OFL).
 * The drawing is made where there is no DOM to measure text with, so it must know them.
 */
const parse = (widths: string) => widths.split(' ').map(Number);
const regular = parse(
  '281 288 466 633 642 982 644 300 365 365 501 662 288 460 288 360 631 407 610 618 646 593 620 566 619 620 288 302 662 662 662 ' +
    '511 966 690 654 730 722 601 590 746 743 269 571 672 565 903 753 765 639 765 644 642 646 744 690 985 682 679 629 365 360 365 ' +
    '471 456 323 562 612 571 612 583 370 613 591 242 242 549 242 876 591 600 612 612 376 528 327 591 562 818 546 562 552 426 333 ' +
    '426 662 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 ' +
    '600 600 600 600 281 288 571 611 725 550 270 568 591 914 454 583 662 600 666 478 456 662 442 446 323 586 603 288 268 304 482 ' +
    '583 802 847 882 511 690 690 690 690 690 690 994 730 601 601 601 601 269 269 269 269 735 753 765 765 765 765 765 662 765 744 ' +
    '744 744 744 679 636 616 562 562 562 562 562 562 917 571 583 583 583 583 242 242 242 242 583 591 600 600 600 600 600 662 600 ' +
    '591 591 591 591 562 612 562 690 562 690 562 690 562 730 571 730 571 730 571 730 571 722 710 735 612 601 583 601 583 601 583 ' +
    '601 583 601 583 746 613 746 613 746 613 746 613 743 591 776 591 269 242 269 242 269 242 269 242 269 242 839 484 571 242 672 ' +
    '549 525 565 242 565 242 565 340 562 359 595 242 753 591 753 591 753 591 600 753 591 765 600 765 600 765 600 1005 1000 644 376 ' +
    '644 376 644 376 642 528 642 528 642 528 642 528 646 327 646 376 646 327 744 591 744 591 744 591 744 591 744 591 744 591 985 ' +
    '818 679 562 679 629 552 629 552 629 552 314',
);
const semibold = parse(
  '252 321 523 644 650 1004 663 326 373 373 540 673 319 465 319 379 660 423 623 636 666 612 640 576 640 640 319 329 673 673 673 ' +
    '543 999 728 659 737 722 605 588 749 746 277 580 703 565 922 759 769 645 773 652 650 660 736 728 1020 720 713 652 373 379 373 ' +
    '481 469 351 574 624 583 624 591 389 625 612 262 262 569 262 900 612 609 624 624 397 549 353 612 587 839 569 588 566 455 359 ' +
    '455 673 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 ' +
    '600 600 600 600 252 321 583 629 749 563 316 568 612 914 460 634 673 600 664 452 458 673 454 463 351 614 600 319 332 324 487 ' +
    '634 831 870 907 543 728 728 728 728 728 728 1013 737 605 605 605 605 277 277 277 277 751 759 769 769 769 769 769 673 769 736 ' +
    '736 736 736 713 658 644 574 574 574 574 574 574 913 583 591 591 591 591 262 262 262 262 594 612 609 609 609 609 609 673 609 ' +
    '612 612 612 612 588 624 588 728 574 728 574 728 574 737 583 737 583 737 583 737 583 722 739 751 624 605 591 605 591 605 591 ' +
    '605 591 605 591 749 625 749 625 749 625 749 625 746 612 797 612 277 262 277 262 277 262 277 262 277 262 856 523 580 262 703 ' +
    '569 566 565 262 565 262 565 377 573 419 602 262 759 612 759 612 759 612 600 759 612 769 609 769 609 769 609 1014 992 652 397 ' +
    '652 397 652 397 650 549 650 549 650 549 650 549 660 353 660 419 660 353 736 612 736 612 736 612 736 612 736 612 736 612 1020 ' +
    '839 713 588 713 652 566 652 566 652 566 334',
);

const isWide = (code: number) => code >= 0x1100 && ((code >= 0x2e80 && code <= 0xd7ff) || code >= 0x1f000 || code <= 0x115f);

/** Width of `text` in CSS pixels at `size`. Scripts that Inter lacks are estimated: a full em for wide ones, 0.62 for others. */
export function textWidth(text: string, size: number, weight: CardWeight = 'regular'): number {
  const widths = weight === 'semibold' ? semibold : regular;
  let thousandths = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    thousandths += widths[code - 0x20] ?? (isWide(code) ? 1000 : 620);
  }
  return (thousandths * size) / 1000;
}

/** A text of a right-to-left script begins at the right edge of its room. */
export const isRightToLeft = (text: string): boolean => /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(text);

const segmenter = new Intl.Segmenter();

/** The longest start of `text` that fits `width`, ended by an ellipsis when it had to be cut (between whole graphemes). */
export function ellipsise(text: string, width: number, size: number, weight: CardWeight = 'regular'): string {
  if (textWidth(text, size, weight) <= width) return text;
  const room = width - textWidth('…', size, weight);
  let kept = '';
  for (const { segment } of segmenter.segment(text)) {
    if (textWidth(kept + segment, size, weight) > room) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Where a line may end: any white space but the no-break spaces before French marks. */
const breaks = /[^\S\u00a0\u202f]+/;

/** Breaks `text` at spaces into at most `maxLines` lines of `width`; the last one is cut with an ellipsis. */
export function wrapText(text: string, width: number, size: number, maxLines: number, weight: CardWeight = 'regular'): string[] {
  const words = text.split(breaks).filter(Boolean);
  const lines: string[] = [];
  while (words.length > 0 && lines.length < maxLines - 1) {
    let line = words.shift() ?? '';
    while (words[0] !== undefined && textWidth(`${line} ${words[0]}`, size, weight) <= width) line += ` ${words.shift()}`;
    lines.push(ellipsise(line, width, size, weight));
  }
  if (words.length > 0) lines.push(ellipsise(words.join(' '), width, size, weight));
  return lines;
}
