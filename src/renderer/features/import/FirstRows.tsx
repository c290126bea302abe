import { fieldsOf } from '@shared/import/kinds';
import type { ImportSettings } from '@shared/import/plan-import';
import { StatusMark } from '@/ui/StatusMark';
import { useT } from '@/ui/use-t';
import classes from './FirstRows.module.css';
import { useValueText } from './use-value-text';
import type { PreviewRow } from './worker-messages';

/** The first rows as they will come in. */
export function FirstRows({ rows, settings }: { rows: readonly PreviewRow[]; settings: ImportSettings }) {
  const t = useT();
  const valueText = useValueText();
  const used = new Set(settings.columns.map(({ target }) => (typeof target === 'string' ? '' : target.field)));
  const specs = fieldsOf(settings.kind).filter(({ field }) => used.has(field));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={classes.scroller} aria-label={t('import:firstRowsLabel')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('import:line')}</th>
            {specs.map(({ field, label }) => (
              <th key={field} scope="col">
                {t(label as 'model:field.accounts.name')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, values, rejected }) => (
            <tr key={line}>
              <td>{rejected ? <StatusMark tone="bad">{t('import:severity.rejected')}</StatusMark> : line}</td>
              {specs.map((spec) => (
                <td
                  key={spec.field}
                  data-end={typeof values[spec.field] === 'object' || typeof values[spec.field] === 'number' || undefined}
                >
                  {valueText(values[spec.field], spec)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
