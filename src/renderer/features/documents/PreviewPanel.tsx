import { Alert } from '@mantine/core';
import type { PreviewRequest } from '@shared/ipc/contract';
import { useState } from 'react';
import { ProgressBar } from '@/ui/ProgressBar';
import { useErrorText } from '@/ui/use-error-text';
import { useT } from '@/ui/use-t';
import { PageThumbnails } from './PageThumbnails';
import classes from './PreviewPanel.module.css';
import { PreviewSheets } from './PreviewSheets';
import { usePreview } from './use-preview';

type Props = { request: Omit<PreviewRequest, 'jobId'>; name: string; onEscape: () => void };

/** The pages of one document as Word sets them, with a small picture of each beside. */
export function PreviewPanel({ request, name, onEscape }: Props) {
  const t = useT();
  const errorText = useErrorText();
  const { paper, building, error } = usePreview(request);
  const [current, setCurrent] = useState(0);
  /** Where the reader asked to go; counted, so that the same page can be asked for twice. */
  const [target, setTarget] = useState({ page: 0, times: 0 });
  const [by, setBy] = useState({ part: 0, times: 0 });
  return (
    <section className={classes.preview} aria-label={t('documents:preview.of', { document: name })} aria-busy={building}>
      {building && <ProgressBar label={t('documents:preview.building')} fraction={null} />}
      {error && (
        <Alert color="bad" role="alert">
          {t('documents:preview.failed')} {errorText(error)}
        </Alert>
      )}
      {paper && (
        <div className={classes.pages} data-old={building || undefined}>
          <PageThumbnails
            paper={paper}
            current={Math.min(current, paper.pages.length - 1)}
            onPage={(page) => {
              setCurrent(page);
              setTarget(({ times }) => ({ page, times: times + 1 }));
            }}
            onScroll={(part) => setBy(({ times }) => ({ part, times: times + 1 }))}
          />
          <PreviewSheets paper={paper} title={name} target={target} by={by} onCurrent={setCurrent} onEscape={onEscape} />
        </div>
      )}
    </section>
  );
}
