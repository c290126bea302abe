import { cssPalette } from '@shared/design-tokens';
import type { LegendUse } from '@shared/stakeholder-map/draw-legend';
import { type Drawing, drawMap, type MapDrawing } from '@shared/stakeholder-map/drawing';
import type { Rect } from '@shared/stakeholder-map/geometry';
import { placedCards } from '@shared/stakeholder-map/placed-cards';
import { drawPowerInterest } from '@shared/stakeholder-map/power-interest/drawing';
import { type Audience, type Slide, slidesOf } from '@shared/stakeholder-map/presentation';
import { drawCoverage } from '@shared/stakeholder-map/team-coverage/drawing';
import { unitGrounds } from '@shared/stakeholder-map/unit-grounds';
import { useMemo } from 'react';
import { loadTeam } from '@/persistence/queries/team';
import { useLive } from '@/persistence/use-live';
import { today } from '@/ui/today';
import { useMap } from '../map-context';

/** What is shown of a slide: its name, its picture, the part of it to come near to, and the signs that a legend names beside it. */
export type Shown = { title: string; picture: Drawing; near: Rect; used: LegendUse | null };

/** The steps of the presentation and what the one at `index` shows: the same drawings as in exported pictures. Null: not read yet. */
export function useSlides(audience: Audience, index: number): { slides: readonly Slide[]; shown: Shown | null } {
  const { model, options, t } = useMap();
  const team = useLive(() => loadTeam(model.map.accountId), [model.map.accountId]);
  const forUs = audience === 'us';
  const slides = useMemo(
    () => slidesOf(audience, unitGrounds(placedCards(model, { ...options, showPolitics: forUs }))),
    [audience, model, options, forUs],
  );
  const slide = slides[index] ?? slides[0];
  const view = slide?.view ?? 'organisation';
  const overlay = slide?.view === 'organisation' ? slide.overlay : 'support';
  // Not by slide: stepping from unit to unit only comes near to another part of the same picture.
  const drawing = useMemo((): Drawing | MapDrawing | null => {
    const drawn = { ...options, overlay, palette: cssPalette };
    if (view === 'power-interest') return drawPowerInterest(model, drawn);
    if (view === 'coverage') return team ? drawCoverage(model, team, today(), drawn) : null;
    return drawMap(model, { ...drawn, showPolitics: forUs, withLegend: false });
  }, [model, options, overlay, view, team, forUs]);
  const shown = useMemo((): Shown | null => {
    if (!slide || !drawing) return null;
    const whole = { x: 0, y: 0, width: drawing.width, height: drawing.height };
    if (slide.view !== 'organisation' || !('shift' in drawing)) {
      const title = slide.view === 'coverage' ? t('presentation:whoKnowsWhom') : t(`stakeholders:views.${slide.view}`);
      return { title, picture: drawing, near: whole, used: null };
    }
    const { near, unitId } = slide;
    const { shift, used } = drawing;
    const unit = model.businessUnits.find(({ id }) => id === unitId)?.name;
    return {
      title: unit ?? (forUs ? t(`editor:overlay.name.${slide.overlay}`) : t('presentation:whole')),
      picture: drawing,
      near: near ? { ...near, x: near.x + shift.x, y: near.y + shift.y } : whole,
      used,
    };
  }, [slide, drawing, model.businessUnits, forUs, t]);
  return { slides, shown };
}
