import { byGravity, isRiskLive, riskLevel, riskScore } from '../../domain/risks';
import type { Plan } from '../../model/plan';
import type { Context } from '../context';
import type { Block, Cell, Picture } from '../doc-tree';
import { drawHeatMap } from '../drawing/heat-map';
import { cell, lineBreak, muted, strong, text, tinted } from '../inline';
import { missing, type Part } from '../part';
import { brief, dash, h1, lead, leftOut, nameOf } from './pieces';

type Risk = Plan['risks'][number];
const limit = 8;
const levelTint = { severe: 'bad', high: 'warn', moderate: null, low: null } as const;
const arrows = { rising: '↑', stable: '→', falling: '↓' } as const;

/** Live risks, the gravest first, as on the screen. */
export const openRisks = ({ risks }: Pick<Plan, 'risks'>): Risk[] => risks.filter(isRiskLive).sort(byGravity);

/** Ten and more of 25: high or severe. */
const isHigh = (risk: Risk): boolean => (riskScore(risk) ?? 0) >= 10;

/** The matrix, with each risk's number as in the table; null when none is assessed. */
export function heatMap(context: Context, risks: readonly Risk[], share = 0.34): Picture | null {
  const { t } = context;
  const points = risks.flatMap(({ probability, impact }, index) =>
    probability === null || impact === null ? [] : [{ label: String(index + 1), probability, impact }],
  );
  if (points.length === 0) return null;
  const drawing = drawHeatMap(points, { probability: t('report:risks.probability'), impact: t('report:risks.impact') });
  const high = risks.filter(isHigh);
  const alt = [
    t('report:risks.alt', { count: points.length, high: high.length }),
    ...(high.length === 0
      ? []
      : [
          high
            .slice(0, 5)
            .map(({ title }) => brief(title, 80))
            .join('; '),
        ]),
  ].join(' ');
  return { kind: 'picture', ...drawing, alt, caption: t('report:risks.mapCaption'), share };
}

function riskTable(context: Context, plan: Plan, risks: readonly Risk[]): Block[] {
  const { t } = context;
  return [
    {
      kind: 'table',
      caption: t('report:risks.caption'),
      columns: [
        { header: '#', align: 'start', width: 0.06 },
        { header: t('report:risks.risk'), align: 'start', width: 0.31, key: true },
        { header: t('report:risks.score'), align: 'start', width: 0.14 },
        { header: t('report:risks.mitigation'), align: 'start', width: 0.33 },
        { header: t('report:owner'), align: 'start', width: 0.16 },
      ],
      rows: risks.slice(0, limit).map((risk, index): Cell[] => {
        const score = riskScore(risk);
        const trend = `${arrows[risk.trend]} ${t(`model:riskTrend.${risk.trend}`)}`;
        const owner = nameOf(plan.teamMembers, risk.ownerMemberId);
        const actions = plan.actions.filter(({ riskId, state }) => riskId === risk.id && (state === 'open' || state === 'active')).length;
        const scored = cell(
          strong(score === null ? t('figures:notAvailable') : t('report:risks.of25', { score })),
          lineBreak,
          muted(trend),
        );
        return [
          cell(String(index + 1)),
          risk.category === null
            ? cell(brief(risk.title, 120))
            : cell(brief(risk.title, 120), lineBreak, muted(t(`model:riskCategory.${risk.category}`))),
          tinted(score === null ? null : levelTint[riskLevel(score)], scored),
          risk.mitigation.trim() === '' && actions === 0
            ? cell(text(t('report:risks.noMitigation'), 'warn'))
            : cell(
                brief(risk.mitigation, 170),
                ...(actions === 0 ? [] : [lineBreak, muted(t('report:risks.actions', { count: actions }))]),
              ),
          owner === '' ? dash() : cell(owner),
        ];
      }),
      totals: null,
    },
    ...leftOut(context, risks.length - limit),
  ];
}

export function risksPart(context: Context, plan: Plan): Part {
  const { t } = context;
  const title = t('report:risks.title');
  const risks = openRisks(plan);
  if (risks.length === 0) return missing(title, t('report:risks.none'));
  const high = risks.filter(isHigh).length;
  const rising = risks.filter(({ trend }) => trend === 'rising').length;
  const map = heatMap(context, risks);
  return {
    blocks: [
      h1(title),
      lead(t('report:risks.takeaway', { count: risks.length, high, rising })),
      ...(map ? [map] : []),
      ...riskTable(context, plan, risks),
    ],
  };
}
