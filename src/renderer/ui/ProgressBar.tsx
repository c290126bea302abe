import { Button } from '@mantine/core';
import classes from './ProgressBar.module.css';
import { useFormat } from './use-format';
import { useT } from './use-t';

type ProgressBarProps = {
  /** What is being done, for example "Reading the file". */
  label: string;
  /** 0 to 1; null while the end is not known. */
  fraction: number | null;
  onCancel?: () => void;
};

/** Anything that takes longer than 400 ms shows how far it is and can be stopped. */
export function ProgressBar({ label, fraction, onCancel }: ProgressBarProps) {
  const t = useT();
  const format = useFormat();
  const percent = fraction === null ? null : Math.round(Math.min(Math.max(fraction, 0), 1) * 100);
  return (
    <div className={classes.progress}>
      <div className={classes.words}>
        <span>{label}</span>
        {percent !== null && <span className={classes.percent}>{format.percent(percent / 100)}</span>}
      </div>
      <div
        className={classes.track}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(percent !== null && { 'aria-valuenow': percent })}
      >
        <div
          className={classes.bar}
          data-unknown={percent === null || undefined}
          style={{ width: percent === null ? '30%' : `${percent}%` }}
        />
      </div>
      {onCancel && (
        <div>
          <Button size="xs" variant="default" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
        </div>
      )}
    </div>
  );
}
