import { fieldsOf } from '@shared/import/kinds';
import type { ImportSettings } from '@shared/import/plan-import';
import { Fragment } from 'react';
import { StatusMark, type StatusTone } from '@/ui/StatusMark';
import { useT } from '@/ui/use-t';
import classes from './FirstRows.module.css';
import { useIssueText } from './use-issue-text';
import { useValueText } from './use-value-text';
import type { PreviewRow } from './worker-messages';

const tones: Record<PreviewRow['outcome'], StatusTone> = { created: 'good', updated: 'plain', unchanged: 'quiet', rejected: 'bad' };

/** The first rows as they will come in, with what there is to say of each. */
export function FirstRows({ rows, settings }: { rows: readonly PreviewRow[]; settings: ImportSettings }) {
  const t = useT();
  const valueText = useValueText();
  const issueText = useIssueText();
  const used = new Set(settings.columns.map(({ target }) => (typeof target === 'string' ? '' : target.field)));
  const specs = fieldsOf(settings.kind).filter(({ field }) => used.has(field));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={classes.scroller} aria-label={t('import:firstRowsLabel')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('import:line')}</th>
            <th scope="col">{t('import:result')}</th>
            {specs.map(({ field, label }) => (
              <th key={field} scope="col">
                {t(label as 'model:field.accounts.name')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, values, outcome, issues }) => (
            <Fragment key={line}>
              <tr data-noted={issues.length > 0 || undefined}>
                <td data-end>{line}</td>
                <td>
                  <StatusMark tone={tones[outcome]}>{t(`import:outcome.${outcome}`)}</StatusMark>
                </td>
                {specs.map((spec) => (
                  <td
                    key={spec.field}
                    data-end={typeof values[spec.field] === 'object' || typeof values[spec.field] === 'number' || undefined}
                  >
                    {valueText(values[spec.field], spec)}
                  </td>
                ))}
              </tr>
              {issues.length > 0 && (
                <tr>
                  <td />
                  <td className={classes.note} colSpan={specs.length + 1}>
                    {issues.map(issueText).join(' ')}
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}
