import { isKnown } from '@shared/domain/figure';
import type { Survey, SurveyResponse } from '@shared/model/satisfaction';
import { moodOf, surveyResult } from '@shared/satisfaction/survey-results';
import { FieldGroup } from '@/ui/FieldGroup';
import { OpenFigure } from '@/ui/OpenFigure';
import { useFigureText } from '@/ui/use-figure-text';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { useResultNote } from '../use-result-note';
import classes from './Survey.module.css';

/** What a survey says: its figure with the margin of error, how many of those asked answered, and how the scores spread. */
export function SurveyResults({ survey, responses }: { survey: Survey; responses: readonly SurveyResponse[] }) {
  const t = useT();
  const format = useFormat();
  const words = useFigureText();
  const note = useResultNote();
  const { main, easy, count, byScore } = surveyResult(survey, responses);
  const most = Math.max(1, ...byScore.map((one) => one.count));
  const { invited } = survey;
  return (
    <FieldGroup title={t(`figures:name.${main.formula}`)}>
      <p className={classes.result}>
        <OpenFigure figures={[main]} />
      </p>
      <p className={classes.note}>{isKnown(main) ? note(main) : words.reason([main])}</p>
      {easy && isKnown(easy) && (
        <p className={classes.note}>
          {t('figures:name.customerEffortEasy')} <OpenFigure figures={[easy]} />
        </p>
      )}
      {invited !== null && invited > 0 && (
        <p className={classes.note}>
          {t('satisfaction:asked', { count: invited, formatted: format.number(invited), share: format.percent(count / invited) })}
        </p>
      )}
      {count > 0 && (
        <table className={classes.scores} aria-label={t('satisfaction:scores')}>
          <tbody>
            {[...byScore].reverse().map((one) => (
              <tr key={one.score}>
                <th scope="row">{format.number(one.score)}</th>
                <td aria-hidden>
                  {one.count > 0 && (
                    <span
                      className={classes.bar}
                      data-mood={moodOf(survey.kind, one.score)}
                      style={{ width: `${(one.count / most) * 100}%` }}
                    />
                  )}
                </td>
                <td>{format.number(one.count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {count > 0 && <p className={classes.note}>{t(`satisfaction:scale.${survey.kind}`)}</p>}
    </FieldGroup>
  );
}
