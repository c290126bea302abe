import { riskLevel } from '@shared/domain/risks';
import { useT } from '@/ui/use-t';
import classes from './LevelMark.module.css';

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
