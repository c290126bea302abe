import { lowerFirst } from '@shared/documents/inline';
import { listWithheld, type Withheld } from '@shared/documents/withheld';
import type { Translate } from '@shared/i18n/translator';
import type { Plan } from '@shared/model/plan';
import { useId } from 'react';
import { useT } from '@/ui/use-t';
import classes from './ExportDialog.module.css';

type OfTable = Extract<Withheld, { table: string }>;

const records = (t: Translate, { table, count }: OfTable): string => t(`records:${table}` as 'records:people', { count });

function fieldWords(t: Translate, item: Extract<Withheld, { kind: 'fields' }>): string {
  // Every internal field has its name in the catalogue: a unit test compares them.
  const names = item.fields.map((field) => lowerFirst(t(`model:field.${item.table}.${field}` as 'model:field.accounts.tier')));
  const table = item.table === 'accounts' ? t('documents:dialog.account') : records(t, item);
  return t('documents:dialog.withheldFields', { table, fields: names.join(', ') });
}

const isOf =
  <K extends Withheld['kind']>(...kinds: readonly K[]) =>
  (item: Withheld): item is Extract<Withheld, { kind: K }> =>
    (kinds as readonly string[]).includes(item.kind);

/** One line per table of which fields stay behind; what stays behind whole, on one line per reason. */
function lines(t: Translate, items: readonly Withheld[]): string[] {
  const whole = (['records', 'notShared', 'notAgreed'] as const).flatMap((kind) => {
    const own = items.filter(isOf(kind)).map((item) => records(t, item));
    return own.length === 0 ? [] : [t(`documents:dialog.withheldWhole.${kind}`, { records: own.join(', ') })];
  });
  const counted = items
    .filter(isOf('lostOpportunities', 'customFields', 'names'))
    .map(({ kind, count }) => t(`documents:dialog.${kind}`, { count }));
  return [...whole, ...items.filter(isOf('fields')).map((item) => fieldWords(t, item)), ...counted];
}

/** What the client edition of this plan leaves out. */
export function WithheldList({ plan }: { plan: Plan }) {
  const t = useT();
  const id = useId();
  return (
    <section className={classes.withheld} aria-labelledby={id}>
      <h3 className={classes.withheldTitle} id={id}>
        {t('documents:dialog.withheld')}
      </h3>
      <ul className={classes.withheldItems}>
        {lines(t, listWithheld(plan)).map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
