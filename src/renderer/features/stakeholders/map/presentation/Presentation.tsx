import { ActionIcon, Modal } from '@mantine/core';
import type { Audience } from '@shared/stakeholder-map/presentation';
import { IconArrowsMaximize, IconChevronLeft, IconChevronRight, IconMinus, IconPlus, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { zoomStep } from '../MapTools';
import { useMap } from '../map-context';
import { announce, useMapUi } from '../map-ui';
import classes from './Presentation.module.css';
import { PresentedLegend } from './PresentedLegend';
import { endPresentation, focusPresentButton, usePresentation } from './presentation-ui';
import { Stage } from './Stage';
import { useSight } from './use-sight';
import { useSlides } from './use-slides';

/** Pixels that an arrow with Shift moves the picture by. */
const panStep = 80;
const steps: Record<string, 1 | -1> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  n: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Backspace: -1,
  p: -1,
};
const pans: Record<string, [number, number]> = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** The map over the whole screen, for as long as it is presented. Nothing of it changes the plan. */
export function Presentation() {
  const audience = usePresentation((state) => state.audience);
  // Whoever leaves the map leaves the presentation of it.
  useEffect(() => endPresentation, []);
  return audience && <Presented audience={audience} />;
}

function Presented({ audience }: { audience: Audience }) {
  const { model, shown: view, t } = useMap();
  const overlay = useMapUi((state) => state.overlay);
  const [wish, setWish] = useState<number | null>(null);
  const { slides, shown } = useSlides(audience, wish ?? 0);
  // Among ourselves it begins with what was on the screen.
  const first = Math.max(
    0,
    slides.findIndex((one) => one.view === view && (one.view !== 'organisation' || one.overlay === overlay)),
  );
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    setWish(audience === 'us' ? first : 0);
  }, [audience, first]);
  const index = wish ?? 0;
  const { stage, sight, byHand, pan, zoom, showAll } = useSight(shown?.near ?? null);

  const leave = () => {
    endPresentation();
    announce(t('presentation:left'));
    // Opened from the menu, which is no longer there: the focus goes to the button that opened it.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusPresentButton();
    });
  };
  const go = (to: number) => setWish(Math.min(slides.length - 1, Math.max(0, to)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') return;
    // No key of the application reaches through: search and undo would show, or change, what is not presented.
    if (event.ctrlKey || event.metaKey || event.altKey) return event.preventDefault();
    const onButton = (event.target as HTMLElement).closest('button') !== null;
    if (onButton && (event.key === ' ' || event.key === 'Enter')) return;
    const by = pans[event.key];
    const step = steps[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (event.shiftKey && by) pan(by[0] * panStep, by[1] * panStep);
    else if (step) go(index + step);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(slides.length - 1);
    else if (event.key === '+' || event.key === '=') zoom(zoomStep);
    else if (event.key === '-') zoom(1 / zoomStep);
    else if (event.key.toLowerCase() === 'f' || event.key === '0') showAll();
    else return;
    event.preventDefault();
  };

  const name = model.map.name || t('stakeholders:map.title');
  const counted = { number: index + 1, count: slides.length };
  const icon = (label: string, Icon: typeof IconX, run: () => void, none = false) => (
    <ActionIcon size={32} aria-label={label} title={label} aria-disabled={none || undefined} onClick={run}>
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
  return (
    <Modal.Root opened onClose={leave} fullScreen zIndex={450} transitionProps={{ duration: 0 }} returnFocus>
      <Modal.Content aria-label={t(`presentation:label.${audience}`, { name })} className={classes.content ?? ''}>
        {shown && (
          // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the whole presentation, wherever the focus is in it
          <div className={classes.whole} onKeyDown={onKeyDown}>
            <Stage picture={shown.picture} sight={sight} gliding={!byHand} label={t('presentation:picture')} stage={stage} />
            {shown.used && <PresentedLegend used={shown.used} />}
            <div className={classes.bar}>
              <p className={classes.name} dir="auto">
                {name}
                <span className={classes.audience}>{t(audience === 'us' ? 'pictures:ourEyes' : 'presentation:forClient')}</span>
              </p>
              <p className={classes.title} dir="auto">
                {shown.title}
              </p>
              <div className={classes.tools}>
                <span className={classes.keys}>{t('presentation:keys')}</span>
                {slides.length > 1 && (
                  <>
                    {icon(t('presentation:previous'), IconChevronLeft, () => go(index - 1), index === 0)}
                    <span className={classes.step}>{t('presentation:step', counted)}</span>
                    {icon(t('presentation:next'), IconChevronRight, () => go(index + 1), index === slides.length - 1)}
                  </>
                )}
                {icon(t('stakeholders:map.zoomOut'), IconMinus, () => zoom(1 / zoomStep))}
                {icon(t('stakeholders:map.zoomIn'), IconPlus, () => zoom(zoomStep))}
                {icon(t('stakeholders:map.fit'), IconArrowsMaximize, showAll)}
                {icon(t('presentation:leave'), IconX, leave)}
              </div>
            </div>
            <p className="kf-visually-hidden" role="status">
              {t('presentation:said', { title: shown.title, ...counted })}
            </p>
          </div>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
