import type { Need } from '@shared/model/need';
import type { Initiative } from '@shared/model/roadmap';
import { editRecord } from '@/stores/records';
import { InlineSelect } from '@/ui/InlineSelect';
import { Section } from '@/ui/Section';
import { ShowAll, useShowAll } from '@/ui/ShowAll';
import { useT } from '@/ui/use-t';
import classes from './UnaskedInitiatives.module.css';

/** The board above it is what the page is for. */
const shown = 3;

type UnaskedInitiativesProps = { initiatives: readonly Initiative[]; needs: readonly Need[] };

/** Work that answers no need: either the customer has not asked for it, or nobody wrote down that they did. */
export function UnaskedInitiatives({ initiatives, needs }: UnaskedInitiativesProps) {
  const t = useT();
  const { visible, rest } = useShowAll(initiatives, shown);
  if (initiatives.length === 0) return null;
  const options = needs.map(({ id, statement }) => ({ value: id, label: statement }));
  return (
    <Section title={t('needs:unaskedTitle')} description={t('needs:unaskedWhy')}>
      <ul className={classes.list}>
        {visible.map((initiative) => (
          <li key={initiative.id} className={classes.line}>
            <span dir="auto">{initiative.title}</span>
            <InlineSelect<string, string | null>
              layout="cell"
              label={t('needs:answers', { name: initiative.title })}
              placeholder={t('needs:chooseNeed')}
              value={null}
              options={options}
              onCommit={(id) => {
                const need = needs.find((each) => each.id === id);
                return need && editRecord('needs', need, 'initiativeIds', [...need.initiativeIds, initiative.id]);
              }}
            />
          </li>
        ))}
      </ul>
      <ShowAll {...rest} />
    </Section>
  );
}
