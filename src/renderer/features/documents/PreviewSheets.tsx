import { useEffect, useRef } from 'react';
import { type Paper, showPaper } from '@/paper/show-paper';
import { useT } from '@/ui/use-t';
import classes from './PreviewPanel.module.css';

type Props = {
  paper: Paper;
  title: string;
  target: { page: number; times: number };
  by: { part: number; times: number };
  onCurrent: (page: number) => void;
  onEscape: () => void;
};

const around = `
body { display: flex; flex-direction: column; align-items: center; gap: 16px; padding: 16px; box-sizing: border-box; min-width: max-content; }
section.docx { box-shadow: 0 0 0 1px rgb(0 0 0 / 12%), 0 2px 8px rgb(0 0 0 / 14%); }
`;

/** Page, margins and the bar of the frame, in pixels. */
const beside = 48;

/**
 * The pages in a frame of their own, in which no script runs: what a plan holds stays words, whoever wrote it. It is filled from here.
 */
export function PreviewSheets({ paper, title, target, by, onCurrent, onEscape }: Props) {
  const t = useT();
  const frame = useRef<HTMLIFrameElement>(null);
  const report = useRef({ onCurrent, onEscape });
  report.current = { onCurrent, onEscape };

  useEffect(() => {
    const element = frame.current;
    const inside = element?.contentDocument;
    if (!element || !inside) return;
    const fitWidth = () => {
      for (const sheet of inside.querySelectorAll<HTMLElement>('section')) {
        sheet.style.zoom = String(Math.min(1.25, Math.max(0.3, (element.clientWidth - beside) / Number.parseFloat(sheet.style.width))));
      }
    };
    const resized = new ResizeObserver(fitWidth);
    resized.observe(element);
    const seen = new Map<Element, number>();
    const looked = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) seen.set(entry.target, entry.intersectionRect.height);
        const sheets = [...inside.body.children];
        const most = sheets.reduce<Element | undefined>(
          (best, sheet) => ((seen.get(sheet) ?? 0) > (best ? (seen.get(best) ?? 0) : 0) ? sheet : best),
          undefined,
        );
        if (most) report.current.onCurrent(sheets.indexOf(most));
      },
      { root: inside, threshold: [0, 0.1, 0.25, 0.5, 0.75, 1] },
    );
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') report.current.onEscape();
    };
    inside.addEventListener('keydown', onKeyDown);
    const at = inside.scrollingElement?.scrollTop ?? 0;
    void showPaper(inside, { ...paper, css: paper.css + around }).then(() => {
      for (const link of inside.querySelectorAll('a')) link.removeAttribute('href');
      fitWidth();
      inside.scrollingElement?.scrollTo(0, at);
      for (const sheet of inside.body.children) looked.observe(sheet);
    });
    return () => {
      resized.disconnect();
      looked.disconnect();
      inside.removeEventListener('keydown', onKeyDown);
    };
  }, [paper]);

  useEffect(() => {
    if (target.times > 0) frame.current?.contentDocument?.body.children[target.page]?.scrollIntoView({ block: 'start' });
  }, [target]);
  useEffect(() => {
    const view = frame.current?.contentWindow;
    if (by.times > 0 && view) view.scrollBy(0, view.innerHeight * by.part);
  }, [by]);

  // Not a stop for Tab: the small pages beside it scroll it.
  return (
    <iframe
      ref={frame}
      className={classes.sheets}
      sandbox="allow-same-origin"
      title={t('documents:preview.of', { document: title })}
      tabIndex={-1}
    />
  );
}
