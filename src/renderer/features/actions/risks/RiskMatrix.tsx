import { riskLevel, riskScale } from '@shared/domain/risks';
import type { Risk } from '@shared/model/risk';
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import { editRecord } from '@/stores/records';
import { useFollowFocus } from '@/ui/use-follow-focus';
import { useT } from '@/ui/use-t';
import { RiskChip } from './RiskChip';
import classes from './RiskMatrix.module.css';

type RiskMatrixProps = { risks: readonly Risk[]; currentId: string | null; onOpen: (risk: Risk) => void };
type Assessed = { probability: number; impact: number };

const placeOf = ({ probability, impact }: Pick<Risk, 'probability' | 'impact'>) =>
  probability === null || impact === null ? 'none' : `${probability}-${impact}`;

const steps: Partial<Record<string, Assessed>> = {
  ArrowUp: { probability: 1, impact: 0 },
  ArrowDown: { probability: -1, impact: 0 },
  ArrowRight: { probability: 0, impact: 1 },
  ArrowLeft: { probability: 0, impact: -1 },
};
const onScale = (value: number) => Math.min(Math.max(value, 1), 5);

/**
 * Probability against impact, five by five. A risk is dragged to where it stands, or moved with Shift and an arrow; what is not assessed waits
 * beside. `risks` come in the order of their ranks.
 */
export function RiskMatrix({ risks, currentId, onOpen }: RiskMatrixProps) {
  const t = useT();
  const frame = useRef<HTMLDivElement>(null);
  const { follow, focusCard } = useFollowFocus(frame);
  const [dragged, setDragged] = useState<Risk | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  const assess = (risk: Risk, { probability, impact }: Assessed) => {
    if (risk.probability === probability && risk.impact === impact) return;
    follow(risk.id, placeOf({ probability, impact }));
    setSaid(`${risk.title}, ${t('risks:at', { probability, impact })}`);
    void editRecord('risks', risk, 'probability', probability, { impact });
  };

  const onKeyDown = (event: KeyboardEvent, risk: Risk) => {
    const step = steps[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.shiftKey) {
      const known = risk.probability !== null && risk.impact !== null;
      const from = known ? { probability: risk.probability ?? 3, impact: risk.impact ?? 3 } : null;
      assess(
        risk,
        from
          ? { probability: onScale(from.probability + step.probability), impact: onScale(from.impact + step.impact) }
          : { probability: 3, impact: 3 },
      );
      return;
    }
    const next = risks[risks.indexOf(risk) + (step.impact - step.probability)];
    if (next) focusCard(next.id);
  };

  const chip = (risk: Risk) => (
    <li key={risk.id}>
      <RiskChip
        risk={risk}
        rank={risks.indexOf(risk) + 1}
        place={placeOf(risk)}
        current={risk.id === currentId}
        onOpen={() => onOpen(risk)}
        onKeyDown={(event) => onKeyDown(event, risk)}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', risk.title);
          setDragged(risk);
        }}
        onDragEnd={() => {
          setDragged(null);
          setOver(null);
        }}
      />
    </li>
  );
  const target = (place: string) => ({
    'data-over': over === place || undefined,
    onDragOver: (event: DragEvent) => {
      if (dragged === null) return;
      event.preventDefault();
      setOver(place);
    },
  });
  const unassessed = risks.filter((risk) => placeOf(risk) === 'none');

  return (
    <div className={classes.frame} ref={frame}>
      <p className="kf-visually-hidden" role="status">
        {said}
      </p>
      <div className={classes.place}>
        <table className={classes.matrix} aria-label={t('risks:matrix')}>
          <tbody>
            {[...riskScale].reverse().map((probability) => (
              <tr key={probability}>
                <th scope="row" className={`${classes.level} ${classes.row}`} aria-label={t('risks:probabilityOf', { value: probability })}>
                  {probability === 3 && <span className={classes.axis}>{t('model:field.risks.probability')}</span>}
                  {probability}
                </th>
                {riskScale.map((impact) => {
                  const place = placeOf({ probability, impact });
                  return (
                    <td
                      key={impact}
                      className={classes.cell}
                      data-level={riskLevel(probability * impact)}
                      {...target(place)}
                      onDrop={(event) => {
                        event.preventDefault();
                        if (dragged) assess(dragged, { probability, impact });
                        setOver(null);
                      }}
                    >
                      <span className={classes.weight} aria-hidden>
                        {probability * impact}
                      </span>
                      <ul className={classes.chips}>{risks.filter((risk) => placeOf(risk) === place).map(chip)}</ul>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              {riskScale.map((impact) => (
                <th key={impact} scope="col" className={classes.level} aria-label={t('risks:impactOf', { value: impact })}>
                  {impact}
                  {impact === 3 && <span className={classes.axisBelow}>{t('model:field.risks.impact')}</span>}
                </th>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      {unassessed.length > 0 && (
        <section className={classes.waiting} aria-label={t('risks:notAssessedTitle')}>
          <h2 className={classes.waitingTitle}>{t('risks:notAssessedTitle')}</h2>
          <p className={classes.hint}>{t('risks:notAssessedHint')}</p>
          <ul className={classes.chips}>{unassessed.map(chip)}</ul>
        </section>
      )}
    </div>
  );
}
