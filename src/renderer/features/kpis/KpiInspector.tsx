import { Button } from '@mantine/core';
import { kpiBounds } from '@shared/kpis/kpi-rag';
import { healthDimensions, type KpiDefinition, kpiUnits } from '@shared/model/kpi';
import type { PortfolioSettings } from '@shared/model/portfolio';
import { criterionDirections } from '@shared/model/scoring';
import { IconEyeOff, IconTrash } from '@tabler/icons-react';
import { InlineLongText } from '@/ui/InlineLongText';
import { InlineNumber } from '@/ui/InlineNumber';
import { InlineSelect } from '@/ui/InlineSelect';
import { InlineText } from '@/ui/InlineText';
import { Inspector } from '@/ui/Inspector';
import { Muted } from '@/ui/Muted';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './KpiInspector.module.css';
import { deleteKpi, editKpi, hideKpi } from './kpi-changes';
import type { KpiText } from './use-kpi-text';

type KpiInspectorProps = { kpi: KpiDefinition; stored: boolean; words: KpiText; settings: PortfolioSettings; onClose: () => void };

/** What a KPI means and how it is read, for every account. */
export function KpiInspector({ kpi, stored, words, settings, onClose }: KpiInspectorProps) {
  const t = useT();
  const format = useFormat();
  const edit = <F extends Exclude<keyof KpiDefinition, 'id'>>(field: F) => ({
    label: t(`model:field.kpiDefinitions.${field}`),
    value: kpi[field],
    onCommit: (value: KpiDefinition[F]) => editKpi(kpi, stored, field, value, t),
  });
  const lower = kpi.direction === 'lower-is-better';
  const bounds = kpiBounds(kpi, settings);
  const said = bounds && { first: format.number(bounds.redUpTo), second: format.number(bounds.amberUpTo) };
  const boundsText = said ? t(lower ? 'kpis:bounds.lower' : 'kpis:bounds.higher', said) : t('kpis:bounds.none');
  return (
    <Inspector title={words.name(kpi)} onClose={onClose}>
      <Muted small>{kpi.key ? `${t('kpis:standardName')} ${t('kpis:forAll')}` : t('kpis:forAll')}</Muted>
      <div>
        <InlineText layout="row" required={kpi.key === null} placeholder={words.name(kpi)} {...edit('name')} />
        <InlineSelect layout="row" options={kpiUnits.map((value) => ({ value, label: t(`model:kpiUnit.${value}`) }))} {...edit('unit')} />
        <InlineSelect
          layout="row"
          options={criterionDirections.map((value) => ({ value, label: t(`model:criterionDirection.${value}`) }))}
          {...edit('direction')}
        />
        <InlineSelect
          layout="row"
          none={t('kpis:noDimension')}
          options={healthDimensions.map((value) => ({ value, label: t(`model:healthDimension.${value}`) }))}
          {...edit('healthDimension')}
        />
        <InlineNumber
          layout="row"
          {...edit('redUpTo')}
          label={t(lower ? 'kpis:bounds.greenUpTo' : 'model:field.kpiDefinitions.redUpTo')}
          {...(kpi.amberUpTo !== null && { max: kpi.amberUpTo })}
        />
        <InlineNumber layout="row" {...edit('amberUpTo')} {...(kpi.redUpTo !== null && { min: kpi.redUpTo })} />
        <Muted small>{boundsText}</Muted>
        <InlineText layout="row" {...edit('source')} />
        <InlineSelect
          layout="row"
          label={t('model:field.kpiDefinitions.shared')}
          value={kpi.shared ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: t('kpis:sharedYes') },
            { value: 'no', label: t('kpis:sharedNo') },
          ]}
          onCommit={(value) => editKpi(kpi, stored, 'shared', value === 'yes', t)}
        />
        <InlineLongText layout="stacked" {...edit('description')} />
      </div>
      <div className={classes.foot}>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconEyeOff size={16} aria-hidden />}
          onClick={() => {
            void hideKpi(kpi, stored, t);
            onClose();
          }}
        >
          {t('kpis:hide')}
        </Button>
        {kpi.key === null && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => {
              void deleteKpi(kpi, t);
              onClose();
            }}
          >
            {t('kpis:delete')}
          </Button>
        )}
      </div>
    </Inspector>
  );
}
