import type { ValueHypothesis } from '@shared/model/value';
import { setAgreement } from '@/stores/agreement';
import { StatusMark } from '@/ui/StatusMark';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Value.module.css';

/** Agreed with the client or only assumed: said plainly, changed by one click or Enter. */
export function AgreementToggle({ hypothesis, inTable = false }: { hypothesis: ValueHypothesis; inTable?: boolean }) {
  const t = useT();
  const format = useFormat();
  const agreed = hypothesis.agreement === 'agreed';
  const agreedText = hypothesis.agreedOn ? t('value:agreedOn', { date: format.date(hypothesis.agreedOn, 'short') }) : t('value:agreed');
  const hint = t(agreed ? 'value:assume' : 'value:agree', { title: hypothesis.title });
  return (
    <button
      type="button"
      className={classes.toggle}
      tabIndex={inTable ? -1 : 0}
      data-inline-field
      aria-pressed={agreed}
      aria-label={t('value:toggleAgreement', { title: hypothesis.title })}
      title={hint}
      onClick={(event) => {
        event.stopPropagation();
        void setAgreement(hypothesis, !agreed);
      }}
    >
      <StatusMark tone={agreed ? 'good' : 'quiet'}>{agreed ? agreedText : t('value:assumed')}</StatusMark>
    </button>
  );
}
