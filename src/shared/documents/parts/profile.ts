import type { Plan } from '../../model/plan';
import { profile } from '../account-plan/profile';
import type { Context } from '../context';
import type { Block, GridCell } from '../doc-tree';
import { muted, paragraphsOf, text } from '../inline';
import type { Part } from '../part';
import { brief, h2, note, prose } from './pieces';

/** Strengths, weaknesses, openings and threats, seen from us: four boxes. */
function swot({ t }: Context, { strengths, weaknesses, openings, threats }: Plan['account']): Block[] {
  if ([strengths, weaknesses, openings, threats].every((value) => value.trim() === '')) return [note(t('report:profile.noSwot'))];
  const box = (field: 'strengths' | 'weaknesses' | 'openings' | 'threats', value: string): GridCell => {
    const lines = paragraphsOf(value).slice(0, 6);
    return {
      width: 0.5,
      blocks: [
        { kind: 'label', text: t(`model:field.accounts.${field}`) },
        lines.length === 0
          ? { kind: 'paragraph', style: 'body', content: [muted(t('report:notYetIdentified'))] }
          : { kind: 'list', ordered: false, items: lines.map((line) => [text(brief(line.replace(/^[-•*]\s*/, ''), 200))]) },
      ],
    };
  };
  return [
    h2(t('report:profile.swot')),
    {
      kind: 'grid',
      rows: [
        { height: null, cells: [box('strengths', strengths), box('weaknesses', weaknesses)] },
        { height: null, cells: [box('openings', openings), box('threats', threats)] },
      ],
    },
  ];
}

/** Who the customer is, what moves their market, who else is there, and where we stand. */
export function profilePart(context: Context, plan: Plan): Part {
  const { t } = context;
  const { account } = plan;
  const told = (title: string, value: string): Block[] => (value.trim() === '' ? [] : [h2(title), ...prose(value, 1_500)]);
  return {
    blocks: [
      ...profile(context, account, { ...account, parentName: plan.parent?.name ?? null }),
      ...told(t('model:field.accounts.trends'), account.trends),
      ...told(t('model:field.accounts.competitors'), account.competitors),
      ...swot(context, account),
      note(''),
    ],
  };
}
