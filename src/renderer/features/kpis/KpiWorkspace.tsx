import { Button } from '@mantine/core';
import type { KpiNumber } from '@shared/kpis/kpi-rows';
import type { Plan } from '@shared/model/plan';
import { IconEye, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '@/stores/commands';
import { Page } from '@/ui/Page';
import { PeriodWork } from '@/ui/PeriodWork';
import { QuickAdd } from '@/ui/QuickAdd';
import { toast } from '@/ui/toast';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { KpiScope, WhichFigures } from './KpiChoices';
import { KpiCourse } from './KpiCourse';
import { KpiGrid, type Place, type PlacedFigure } from './KpiGrid';
import { KpiInspector } from './KpiInspector';
import { createKpi, saveFigures, showKpis } from './kpi-changes';
import { useKpiGrid } from './use-kpi-grid';
import { useKpiText } from './use-kpi-text';

/** Figures and targets in a grid; below it the course of the row that is looked at. */
export function KpiWorkspace({ plan }: { plan: Plan }) {
  const t = useT();
  const format = useFormat();
  const grid = useKpiGrid(plan);
  const words = useKpiText(grid.fiscalStart);
  const [current, setCurrent] = useState<Place>({ row: 0, column: grid.periods.length - 1 });
  const [opened, setOpened] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  useCommand({ id: 'newKpi', label: t('kpis:new'), run: () => setAdding(true) });

  const { account } = plan;
  const { which, rows, kpis, stored } = grid;
  const hidden = kpis.filter((kpi) => kpi.hidden);
  const inspected = kpis.find(({ id }) => id === opened);
  const row = rows[current.row] ?? rows[0];
  const options = { which, accountId: account.id, businessUnitId: grid.businessUnitId, today: today(), stored };

  const put = (figures: readonly PlacedFigure[]) =>
    figures.flatMap(({ row, column, figure }) => {
      const line = rows[row];
      const cell = line?.cells[column];
      return line && cell ? [{ kpi: line.kpi, cell, figure }] : [];
    });
  const edit = (place: Place, figure: KpiNumber | null) => {
    const line = rows[place.row];
    if (!line) return null;
    return saveFigures(
      put([{ ...place, figure }]),
      { key: 'editKpiFigure', params: { kpi: words.name(line.kpi), name: account.name } },
      options,
    );
  };
  const paste = async (figures: readonly PlacedFigure[]) => {
    const label = { key: 'pasteKpiFigures', params: { count: figures.length, name: account.name } } as const;
    const saved = await saveFigures(put(figures), label, options);
    if (saved === null || saved.ok)
      toast({ message: t('kpis:pasted', { count: figures.length, formatted: format.number(figures.length) }), tone: 'good' });
  };
  const count = plan.kpiMeasures.length;

  return (
    <Page
      title={t('kpis:title')}
      summary={count > 0 ? t('kpis:summary', { count, formatted: format.number(count) }) : t('kpis:summaryNone')}
      actions={
        hidden.length > 0 && (
          <Button variant="default" leftSection={<IconEye size={16} aria-hidden />} onClick={() => void showKpis(hidden)}>
            {t('kpis:showHidden', { count: hidden.length })}
          </Button>
        )
      }
      primaryAction={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
          {t('kpis:new')}
        </Button>
      }
    >
      {adding && (
        <QuickAdd
          label={t('kpis:newName')}
          action={t('kpis:create')}
          onAdd={async (name) => {
            const id = await createKpi(name, Math.max(0, ...kpis.map(({ order }) => order)) + 1);
            if (id === null) return;
            setAdding(false);
            setOpened(id);
          }}
          onClose={() => setAdding(false)}
        />
      )}
      <PeriodWork
        unit={grid.unit}
        onUnit={grid.setUnit}
        onEarlier={grid.earlier}
        onLater={grid.later}
        before={<WhichFigures grid={grid} />}
        after={<KpiScope grid={grid} businessUnits={plan.businessUnits} />}
        hints={[t('kpis:pasteHint')]}
      >
        <KpiGrid
          rows={rows}
          computed={grid.computed}
          which={which}
          words={words}
          bounds={grid.settings}
          currency={account.currency}
          current={current}
          onCurrent={setCurrent}
          onEdit={edit}
          onPaste={(figures) => void paste(figures)}
          onOpen={(index) => setOpened(rows[index]?.kpi.id ?? null)}
        />
      </PeriodWork>
      {row && (
        <KpiCourse
          row={row}
          column={current.column}
          words={words}
          bounds={grid.settings}
          computed={(column) => grid.computed({ row: current.row, column })}
        />
      )}
      {inspected && (
        <KpiInspector
          key={inspected.id}
          kpi={inspected}
          stored={stored.has(inspected.id)}
          words={words}
          settings={grid.settings}
          onClose={() => setOpened(null)}
        />
      )}
    </Page>
  );
}
