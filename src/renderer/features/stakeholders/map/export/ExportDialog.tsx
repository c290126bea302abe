import { Alert, Button } from '@mantine/core';
import { type AppError, err, ok, type Result } from '@shared/result';
import {
  canPicture,
  largestSide,
  type PictureScale,
  pictureScales,
  pixelsOf,
  printedNames,
  type Sheet,
  sheets,
  smallestPrint,
} from '@shared/stakeholder-map/picture-size';
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { cancelPicture, copyPicture, exportPicture } from '@/stores/export-picture';
import { announceSaved } from '@/stores/saved-file';
import { Choice } from '@/ui/Choice';
import { Dialog } from '@/ui/Dialog';
import { toast } from '@/ui/toast';
import { today } from '@/ui/today';
import { useErrorText } from '@/ui/use-error-text';
import { useFormat } from '@/ui/use-format';
import { useMap } from '../map-context';
import classes from './ExportDialog.module.css';
import { printPage, savePage } from './picture-jobs';
import { usePicture } from './use-picture';

const editions = ['internal', 'client'] as const;
const formats = ['png', 'svg', 'page'] as const;
type Format = (typeof formats)[number];
const papers = Object.keys(sheets) as Sheet[];

/** What was chosen last, for the next picture of this session; whom it is for is asked each time. */
let last: { format: Format; scale: PictureScale; paper: Sheet } = { format: 'png', scale: 2, paper: 'a4' };

/** What to make of the view on the screen: a picture, a drawing or a page, to keep, to copy or to print, for us or for the client. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const { model, accountName, shown, t } = useMap();
  const format = useFormat();
  const errorText = useErrorText();
  const [wish, setWish] = useState(last);
  const [edition, setEdition] = useState<(typeof editions)[number]>('internal');
  const [jobId, setJobId] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  // Power, interest and who knows whom is what we believe: there is nothing of it for the customer.
  const ours = shown !== 'organisation';
  const drawing = usePicture(!ours && edition === 'client');
  const change = (to: Partial<typeof last>) => {
    last = { ...wish, ...to };
    setError(null);
    setWish(last);
  };

  const busy = jobId !== null;
  const title = ours ? t(`stakeholders:views.${shown}`) : model.map.name || t('stakeholders:map.title');
  const name = `${accountName} - ${title}`;
  const possible = drawing !== null && (wish.format !== 'png' || canPicture(drawing, wish.scale));

  const run = async (task: (jobId: string, svg: string) => Promise<Result<boolean>>) => {
    if (!drawing) return;
    const id = crypto.randomUUID();
    setError(null);
    setJobId(id);
    const done = await task(id, drawing.svg);
    setJobId(null);
    if (!done.ok) setError(done.error);
    else if (done.value) onClose();
  };
  const sheet = (svg: string) => ({
    svg,
    title: `${accountName} · ${title}`,
    detail: [format.date(today(), 'long'), (ours || edition === 'internal') && t('pictures:ourEyes')].filter(Boolean).join(' · '),
  });
  const save = () =>
    run(async (id, svg) => {
      const saved =
        wish.format === 'page'
          ? await savePage(sheet(svg), wish.paper, name)
          : await exportPicture(svg, { jobId: id, format: wish.format, scale: wish.scale, name });
      if (!saved.ok) return err(saved.error);
      if (saved.value) announceSaved([saved.value], t);
      return ok(saved.value !== null);
    });
  const copy = () =>
    run(async (id, svg) => {
      const copied = await copyPicture(svg, { jobId: id, format: wish.format === 'svg' ? 'svg' : 'png', scale: wish.scale });
      if (copied.ok && copied.value) toast({ message: t(`pictures:copied.${wish.format === 'svg' ? 'svg' : 'png'}`), tone: 'good' });
      return copied;
    });
  const print = () => run((_id, svg) => printPage(sheet(svg), wish.paper));
  const close = () => {
    if (jobId !== null) cancelPicture(jobId);
    onClose();
  };

  const size = drawing && pixelsOf(drawing, wish.scale);
  const names = drawing && printedNames(drawing, wish.paper);
  const hint = () => {
    if (wish.format === 'svg') return t('pictures:hint.svg');
    if (wish.format === 'page') {
      if (names === null) return '';
      const key = names >= smallestPrint ? 'readable' : wish.paper === 'a4' ? 'smallOnA4' : 'small';
      return t(`pictures:hint.${key}`, { points: format.number(names) });
    }
    if (!size) return '';
    const measured = { width: format.number(size.width), height: format.number(size.height), most: format.number(largestSide) };
    return t(possible ? 'pictures:hint.pixels' : 'pictures:hint.tooLarge', measured);
  };
  return (
    <Dialog
      opened
      onClose={close}
      title={t('pictures:title', { what: title })}
      footer={
        <>
          <Button variant="default" onClick={close}>
            {t('common:cancel')}
          </Button>
          {wish.format === 'page' ? (
            <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} disabled={busy} onClick={() => void print()}>
              {t('pictures:print')}
            </Button>
          ) : (
            <Button
              variant="default"
              leftSection={<IconCopy size={16} aria-hidden />}
              disabled={busy || !possible}
              onClick={() => void copy()}
            >
              {t('pictures:copy')}
            </Button>
          )}
          <Button data-autofocus loading={busy} disabled={!possible} onClick={() => void save()}>
            {t(`pictures:save.${wish.format}`)}
          </Button>
        </>
      }
    >
      <div className={classes.form} aria-busy={busy}>
        {ours ? (
          <p className={classes.note}>{t('stakeholders:grid.ourEyesOnly')}</p>
        ) : (
          <Choice
            label={t('pictures:edition')}
            hint={t(`pictures:editionHint.${edition}`)}
            value={edition}
            options={editions.map((value) => ({ value, label: t(`documents:edition.${value}`) }))}
            onChange={setEdition}
            disabled={busy}
          />
        )}
        <Choice
          label={t('pictures:as')}
          value={wish.format}
          options={formats.map((value) => ({ value, label: t(`pictures:format.${value}`) }))}
          onChange={(value) => change({ format: value })}
          disabled={busy}
        />
        {wish.format === 'png' && (
          <Choice
            label={t('pictures:size')}
            value={String(wish.scale)}
            options={pictureScales.map((scale) => ({ value: String(scale), label: t('pictures:times', { scale }) }))}
            onChange={(value) => change({ scale: pictureScales.find((scale) => String(scale) === value) ?? 1 })}
            disabled={busy}
          />
        )}
        {wish.format === 'page' && (
          <Choice
            label={t('pictures:paper')}
            value={wish.paper}
            options={papers.map((value) => ({ value, label: t(`pictures:papers.${value}`) }))}
            onChange={(paper) => change({ paper })}
            disabled={busy}
          />
        )}
        <p className={classes.note} role="status">
          {hint()}
        </p>
        {error && (
          <Alert color="bad" role="alert">
            {errorText(error)}
          </Alert>
        )}
      </div>
    </Dialog>
  );
}
