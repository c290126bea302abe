import { rankOf } from '@shared/domain/relationship-levels';
import { relationshipLevels } from '@shared/model/person';
import { IconCheck } from '@tabler/icons-react';
import { useMap } from '../map-context';
import classes from './Coverage.module.css';

/** What the figures and steps mean, always in sight. */
export function CoverageLegend() {
  const { t } = useMap();
  return (
    <ul className={classes.legend} aria-label={t('stakeholders:map.legend')}>
      {relationshipLevels.map((level) => (
        <li key={level}>
          <strong>{rankOf(level)}</strong> {t(`model:relationship.${level}`)}
        </li>
      ))}
      <li>
        <span className={classes.step} data-step="has" /> {t('coverage:legend.now')}
      </li>
      <li>
        <span className={classes.step} data-step="missing" /> {t('coverage:legend.missing')}
      </li>
      <li>
        <IconCheck size={12} className={classes.met} aria-hidden /> {t('coverage:legend.met')}
      </li>
    </ul>
  );
}
