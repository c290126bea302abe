import type { TimeScale } from '@shared/charts/timeline';
import { cssPalette } from '@shared/design-tokens';
import { barLooks } from '@shared/documents/drawing/gantt-looks';
import { addDays } from '@shared/domain/calendar';
import { measureProgress, objectiveStatus, spanOf, type WorkStatus } from '@shared/domain/roadmap';
import { measureText } from '@shared/i18n/measure-text';
import type { Objective } from '@shared/model/roadmap';
import { IconFlag, IconPlus } from '@tabler/icons-react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { StatusMark } from '@/ui/StatusMark';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import type { RoadmapPlan, RoadmapRow } from './roadmap-rows';
import classes from './Timeline.module.css';
import type { DragMode } from './use-timeline-drag';
import type { WorkWords } from './use-work-words';
import { WorkMark } from './WorkMark';

type Common = {
  scale: TimeScale;
  names: number;
  tabId: string | null | undefined;
  currentId: string | null;
  onOpen: (id: string) => void;
  onKeyDown: (event: KeyboardEvent, id: string) => void;
  onFocus: (id: string) => void;
  start: (event: PointerEvent, id: string, mode: DragMode) => void;
  wasDrag: () => boolean;
};

const looks = barLooks(cssPalette);

/** What every movable thing on the line has: one stop for Tab in all, its keys, its drag and its click. */
function itemProps({ tabId, currentId, onOpen, onKeyDown, onFocus, start, wasDrag }: Common, id: string) {
  return {
    type: 'button' as const,
    tabIndex: id === tabId ? 0 : -1,
    'data-card': id,
    'data-place': id,
    'data-current': id === currentId || undefined,
    onFocus: () => onFocus(id),
    onKeyDown: (event: KeyboardEvent) => onKeyDown(event, id),
    onPointerDown: (event: PointerEvent) => start(event, id, 'move'),
    // A click of the keyboard has no pointer before it.
    onClick: (event: { detail: number }) => {
      if (event.detail === 0 || !wasDrag()) onOpen(id);
    },
  };
}

/** The name beside the line: for the mouse; the keyboard opens the same from what is on the line. */
function NameCell({ width, title, onOpen, children }: { width: number; title: string; onOpen: () => void; children: ReactNode }) {
  return (
    <div className={classes.name} style={{ width }}>
      <button type="button" className={classes.open} tabIndex={-1} title={title} dir="auto" onClick={onOpen}>
        {title}
      </button>
      <span className={classes.detail}>{children}</span>
    </div>
  );
}

type ObjectiveRowProps = Common & { objective: Objective | null; plan: RoadmapPlan; statuses: ReadonlyMap<string, WorkStatus> };

/** An objective: where its measure stands, and the day it is due as a flag on the line. */
export function ObjectiveRow({ objective, plan, statuses, ...common }: ObjectiveRowProps) {
  const t = useT();
  const format = useFormat();
  const { names, scale, onOpen } = common;
  if (objective === null)
    return (
      <div className={classes.name} style={{ width: names }}>
        <span className={classes.loose}>{t('roadmap:noObjective')}</span>
      </div>
    );
  const status = objectiveStatus(objective, plan.initiatives, statuses, today());
  const danger = status === 'late' || status === 'at-risk';
  const word = danger ? t(`roadmap:state.${status}`) : t(`model:objectiveState.${status}`);
  const progress = measureProgress(objective);
  const measured = objective.target !== null || objective.current !== null;
  return (
    <>
      <NameCell width={names} title={objective.title} onOpen={() => onOpen(objective.id)}>
        {danger && <StatusMark tone={status === 'late' ? 'bad' : 'warn'}>{word}</StatusMark>}
        {status === 'reached' && <StatusMark tone="good">{word}</StatusMark>}
        {progress !== null && (
          <span className={classes.reach} aria-hidden>
            <span className={classes.reached} style={{ width: `${progress * 100}%` }} />
          </span>
        )}
        <span className={classes.measure}>
          {measured ? measureText({ t, number: format.number, locale: format.locale }, objective) : t('report:roadmap.noMeasure')}
        </span>
      </NameCell>
      <button
        className={classes.flag}
        style={{ left: names + scale.x(objective.dueOn ?? today()) }}
        data-undated={objective.dueOn === null || undefined}
        data-state={status}
        aria-label={[
          t('roadmap:objectiveName', { title: objective.title }),
          objective.dueOn ? t('roadmap:due', { date: format.date(objective.dueOn) }) : t('roadmap:noDue'),
          word,
        ].join(', ')}
        title={objective.dueOn ? t('roadmap:due', { date: format.date(objective.dueOn) }) : t('roadmap:noDue')}
        {...itemProps(common, objective.id)}
      >
        <IconFlag size={16} aria-hidden />
      </button>
    </>
  );
}

type WorkRowProps = Common & {
  row: Extract<RoadmapRow, { kind: 'work' }>;
  status: WorkStatus | undefined;
  words: WorkWords;
  owner: string;
};

/** A piece of work: its bar, filled as far as it is done, and its milestones. */
export function WorkRow({ row, status, words, owner, ...common }: WorkRowProps) {
  const t = useT();
  const format = useFormat();
  const { names, scale, start, onOpen } = common;
  const { initiative, milestones } = row;
  const { id, title, progress } = initiative;
  const span = spanOf(initiative);
  const state = status?.state ?? initiative.state;
  const reasons = (status?.reasons ?? []).map(words.reason);
  const danger = state === 'late' || state === 'at-risk';
  const percent = t('report:roadmap.done', { percent: format.percent(progress / 100) });
  const look = looks[state === 'stopped' ? 'planned' : state];
  const x = span ? scale.x(span.from) : 0;
  const width = span ? Math.max(scale.x(addDays(span.to, 1)) - x, 8) : 0;
  const label = [title, words.dates(initiative), percent, t(`roadmap:state.${state}`), ...reasons].join(', ');
  return (
    <>
      <NameCell width={names} title={title} onOpen={() => onOpen(id)}>
        {danger || state === 'stopped' ? <WorkMark state={state} why={reasons[0] ?? ''} /> : [owner, percent].filter(Boolean).join(' · ')}
      </NameCell>
      {span ? (
        <button
          className={classes.bar}
          data-state={state}
          style={{ left: names + x, width, background: look.fill, borderColor: look.edge, borderStyle: look.dashed ? 'dashed' : 'solid' }}
          aria-label={label}
          title={[words.dates(initiative), percent, ...reasons].join('\n')}
          {...itemProps(common, id)}
        >
          {state !== 'done' && progress > 0 && <span className={classes.done} style={{ width: `${progress}%`, background: look.done }} />}
          <span className={classes.grip} data-edge="start" onPointerDown={(event) => start(event, id, 'start')} />
          <span className={classes.grip} data-edge="end" onPointerDown={(event) => start(event, id, 'end')} />
        </button>
      ) : (
        <button className={classes.undated} style={{ left: names + scale.x(today()) }} aria-label={label} {...itemProps(common, id)}>
          <IconPlus size={14} aria-hidden />
          {t('roadmap:noDates')}
        </button>
      )}
      {milestones.map((milestone) => {
        const passed = milestone.doneOn === null && milestone.dueOn < today();
        const word = milestone.doneOn
          ? t('roadmap:milestoneDone', { date: format.date(milestone.doneOn) })
          : passed
            ? t('roadmap:state.late')
            : '';
        return (
          <button
            key={milestone.id}
            className={classes.milestone}
            style={{ left: names + scale.x(milestone.dueOn) }}
            data-done={milestone.doneOn !== null || undefined}
            data-late={passed || undefined}
            aria-label={[t('roadmap:milestoneName', { title: milestone.title }), format.date(milestone.dueOn), word]
              .filter(Boolean)
              .join(', ')}
            title={[milestone.title, format.date(milestone.dueOn), word].filter(Boolean).join('\n')}
            {...itemProps(common, milestone.id)}
          />
        );
      })}
    </>
  );
}
