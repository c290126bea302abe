import { type KeyboardEvent, useEffect, useRef } from 'react';
import { dress, type Paper } from '@/paper/show-paper';
import { useT } from '@/ui/use-t';
import classes from './PreviewPanel.module.css';

type Props = {
  paper: Paper;
  current: number;
  onPage: (page: number) => void;
  /** To scroll by a part of what is in sight. */
  onScroll: (part: number) => void;
};

/** A page in small, for the eye: what it is, the button around it says. */
function Thumbnail({ css, page }: { css: string; page: HTMLElement }) {
  const host = useRef<HTMLSpanElement>(null);
  const root = useRef<ShadowRoot | null>(null);
  useEffect(() => {
    if (!host.current) return;
    root.current ??= host.current.attachShadow({ mode: 'closed' });
    dress(root.current, `${css} :host { display: block; } section.docx { zoom: ${72 / Number.parseFloat(page.style.width)}; }`);
    root.current.replaceChildren(document.importNode(page, true));
  }, [css, page]);
  return <span className={classes.thumbnail} ref={host} aria-hidden inert />;
}

/** Every page, one stop for Tab: arrows go from page to page, Page Up and Page Down move within it. */
export function PageThumbnails({ paper, current, onPage, onScroll }: Props) {
  const t = useT();
  const list = useRef<HTMLOListElement>(null);
  const last = paper.pages.length - 1;
  const go = (page: number) => {
    const to = Math.min(Math.max(page, 0), last);
    onPage(to);
    list.current?.querySelectorAll('button')[to]?.focus();
  };
  const pageAt = (key: string): number | undefined =>
    new Map([
      ['ArrowDown', current + 1],
      ['ArrowUp', current - 1],
      ['Home', 0],
      ['End', last],
    ]).get(key);
  const onKeyDown = (event: KeyboardEvent) => {
    const page = pageAt(event.key);
    if (page === undefined && event.key !== 'PageDown' && event.key !== 'PageUp') return;
    event.preventDefault();
    if (page === undefined) onScroll(event.key === 'PageDown' ? 0.8 : -0.8);
    else go(page);
  };
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <ol className={classes.thumbnails} ref={list} aria-label={t('documents:preview.pages')} onKeyDown={onKeyDown}>
      {paper.pages.map((page, index) => {
        const number = index + 1;
        return (
          <li key={`page ${number}`}>
            <button
              type="button"
              className={classes.page}
              tabIndex={index === current ? 0 : -1}
              aria-current={index === current ? 'page' : undefined}
              aria-label={t('documents:preview.page', { page: number, of: paper.pages.length })}
              onClick={() => onPage(index)}
            >
              <Thumbnail css={paper.css} page={page} />
              <span>{number}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
