import type { Value } from '@shared/import/cells';
import type { FieldSpec } from '@shared/import/fields/field-spec';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

/** A value as it was read, in the reader's own formats; "" for nothing. */
export function useValueText() {
  const t = useT();
  const format = useFormat();
  return (value: Value | null | undefined, spec: FieldSpec | undefined): string => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'object') return format.money(value, 'exact');
    if (typeof value === 'number') return format.number(value, spec?.field === 'foundedYear' ? { useGrouping: false } : undefined);
    if (spec?.type === 'date') return format.date(value, 'medium');
    if (spec?.type === 'choice') return t(`model:${spec.catalogue}.${value}` as 'model:tier.A');
    return value;
  };
}
