import { checks } from '@shared/stakeholder-map/analysis/analyse';
import { type Finding, type Severity, severities } from '@shared/stakeholder-map/analysis/finding';
import { thresholdsOf } from '@shared/stakeholder-map/analysis/thresholds';
import { useId, useState } from 'react';
import { Inspector } from '@/ui/Inspector';
import { KeyFigures } from '@/ui/KeyFigures';
import { OpenFigure } from '@/ui/OpenFigure';
import { StatusMark, type StatusTone } from '@/ui/StatusMark';
import { useMap } from '../map-context';
import { useMapUi } from '../map-ui';
import classes from './Analysis.module.css';
import { analysisId, closeAnalysis } from './analysis-ui';
import { FindingItem } from './FindingItem';

const tones: Record<Severity, StatusTone> = { critical: 'bad', warning: 'warn', info: 'quiet' };

/** The same finding before and after an edit elsewhere. */
const keyOf = ({ kind, concerned, params }: Finding): string =>
  [kind, ...concerned.map(({ personId }) => personId), 'unit' in params ? params.unit : ''].join(' ');

/** What stands out among the people, the gravest first; choosing one shows who is concerned on the map. */
export function AnalysisPanel() {
  const { analysis, t } = useMap();
  const open = useMapUi((state) => state.analysing && !(state.inspecting && (state.selected.length > 0 || state.lineId !== null)));
  const [chosen, setChosen] = useState<string | null>(null);
  if (!open) return null;
  const { findings } = analysis;
  return (
    <Inspector title={t('analysis:title')} onClose={closeAnalysis}>
      <div className={classes.panel} id={analysisId} tabIndex={-1}>
        <p className={classes.summary} role="status">
          {findings.length === 0 ? t('analysis:nothing') : t('analysis:count', { count: findings.length })}
        </p>
        {severities.map((severity) => {
          const some = findings.filter((finding) => finding.severity === severity);
          return (
            some.length > 0 && (
              <Group key={severity} severity={severity}>
                {some.map((finding) => {
                  const key = keyOf(finding);
                  return <FindingItem key={key} finding={finding} chosen={key === chosen} onChoose={() => setChosen(key)} />;
                })}
              </Group>
            )
          );
        })}
        {findings.length === 0 && <Checked />}
        <Coverage />
      </div>
    </Inspector>
  );
}

function Group({ severity, children }: { severity: Severity; children: React.ReactNode }) {
  const { t } = useMap();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 className={classes.severity} id={id}>
        <StatusMark tone={tones[severity]}>{t(`analysis:severity.${severity}`)}</StatusMark>
      </h3>
      <ul className={classes.findings}>{children}</ul>
    </section>
  );
}

/** What was looked at and found in order. */
function Checked() {
  const { options, t } = useMap();
  const id = useId();
  const limits = thresholdsOf(options.limits);
  const counts = { threads: limits.contactsWanted, silent: limits.silentAfterDays, stale: limits.staleAfterDays };
  return (
    <section aria-labelledby={id}>
      <h3 className={classes.severity} id={id}>
        {t('analysis:checkedTitle')}
      </h3>
      <ul className={classes.checked}>
        {checks.map((check) => (
          <li key={check}>
            <StatusMark tone="good">
              {check === 'threads' || check === 'silent' || check === 'stale'
                ? t(`analysis:checked.${check}`, { count: counts[check] })
                : t(`analysis:checked.${check}`)}
            </StatusMark>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How much of the influence we reach, with what it rests on. */
function Coverage() {
  const { analysis, t } = useMap();
  const { coverage } = analysis;
  const note =
    'na' in coverage
      ? t(`figures:na.${coverage.na}`)
      : [
          t('analysis:coverage.of', { count: coverage.inputs.identified, engaged: coverage.inputs.related }),
          coverage.inputs.withoutInfluence > 0 && t('analysis:coverage.withoutInfluence', { count: coverage.inputs.withoutInfluence }),
        ]
          .filter(Boolean)
          .join(' · ');
  const name = t('figures:name.relationshipCoverage');
  return <KeyFigures label={name} figures={[{ label: name, value: <OpenFigure figures={[coverage]} />, note }]} />;
}
