import { type Levels, rankOf } from '@shared/domain/relationship-levels';
import { relationshipLevels } from '@shared/model/person';
import { levelText } from '@shared/stakeholder-map/team-coverage/level-text';
import { IconCheck } from '@tabler/icons-react';
import classes from './Coverage.module.css';

const steps = relationshipLevels.slice(1).map((_, index) => index + 1);

/** A relationship as steps: full up to where it stands, outlined up to its target, and the same in figures. */
export function LevelBar({ current, target }: Levels) {
  if (current === null && target === null) return <span className={classes.nothing}>–</span>;
  const now = current === null ? 0 : rankOf(current);
  const wanted = target === null ? 0 : rankOf(target);
  const gap = wanted > now;
  return (
    <span className={classes.level} data-gap={gap || undefined}>
      <span className={classes.steps}>
        {steps.map((step) => (
          <span key={step} className={classes.step} data-step={step <= now ? 'has' : step <= wanted ? 'missing' : 'open'} />
        ))}
      </span>
      <span className={classes.figures}>
        {gap && current === null ? '? ' : ''}
        {gap || target === null ? levelText({ current, target }) : levelText({ current, target: null })}
        {!gap && target !== null && <IconCheck size={12} className={classes.met} aria-hidden />}
      </span>
    </span>
  );
}
