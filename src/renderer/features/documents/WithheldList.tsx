import { lowerFirst } from '@shared/documents/inline';
import { listWithheld, type Withheld } from '@shared/documents/withheld';
import type { Translate } from '@shared/i18n/translator';
import type { Plan } from '@shared/model/plan';
import { useId } from 'react';
import { useT } from '@/ui/use-t';
import classes from './ExportDialog.module.css';

function words(t: Translate, item: Withheld): string {
  switch (item.kind) {
    case 'fields': {
      // Every internal field has its name in the catalogue: a unit test compares them.
      const names = item.fields.map((field) => lowerFirst(t(`model:field.${item.table}.${field}` as 'model:field.accounts.tier')));
      return t('documents:dialog.withheldFields', { table: t(`documents:dialog.tables.${item.table}`), fields: names.join(', ') });
    }
    case 'maps':
      return t('documents:dialog.withheldMaps', { count: item.count });
    case 'lostOpportunities':
      return t('documents:dialog.withheldLost', { count: item.count });
    case 'customFields':
      return t('documents:dialog.withheldCustom', { count: item.count });
  }
}

/** What the client edition of this plan leaves out. */
export function WithheldList({ plan }: { plan: Plan }) {
  const t = useT();
  const id = useId();
  const items = listWithheld(plan).map((item) => words(t, item));
  return (
    <section className={classes.withheld} aria-labelledby={id}>
      <h3 className={classes.withheldTitle} id={id}>
        {t('documents:dialog.withheld')}
      </h3>
      <ul className={classes.withheldItems}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
