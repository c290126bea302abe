import { riskLevel } from '@shared/domain/risks';
import classes from './LevelMark.module.css';
import { useT } from './use-t';

/** A risk's weight: number, word and tint. */
export function LevelMark({ score }: { score: number }) {
  const t = useT();
  const level = riskLevel(score);
  return (
    <span className={classes.mark}>
      <span className={classes.score} data-level={level}>
        {score}
      </span>
      {t(`risks:level.${level}`)}
    </span>
  );
}
