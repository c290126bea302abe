import type { ImportIssue } from '@shared/model/import-report';
import { KeyFigures } from '@/ui/KeyFigures';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

type Props = { created: number; updated: number; unchanged: number; issues: readonly ImportIssue[] };

/** What an import does to the rows of a file, or did. */
export function ImportFigures({ created, updated, unchanged, issues }: Props) {
  const t = useT();
  const { number } = useFormat();
  const rejected = issues.filter(({ severity }) => severity === 'rejected').length;
  return (
    <KeyFigures
      label={t('import:figures.label')}
      figures={[
        { label: t('import:figures.created'), value: number(created) },
        { label: t('import:figures.updated'), value: number(updated) },
        { label: t('import:figures.unchanged'), value: number(unchanged) },
        { label: t('import:figures.rejected'), value: number(rejected) },
        { label: t('import:figures.remarks'), value: number(issues.length - rejected) },
      ]}
    />
  );
}
