import { settingsOf } from '../domain/plan/figure-context';
import type { Plan } from '../model/plan';
import { ellipsise } from '../stakeholder-map/text-metrics';
import { cover } from './account-plan/cover';
import { brandOf } from './brand';
import { projectForClient } from './client-projection';
import { type ComposeOptions, type Context, createContext } from './context';
import { withReferences } from './cross-references';
import type { Banner, Block, Brand, DocTree, Section } from './doc-tree';
import { shorten, strong, text } from './inline';
import { clientInput, internalInput } from './inputs';
import { kinds, type SectionId, sectionsOf } from './kinds';
import type { ClientInput, Part } from './part';
import { standing } from './parts/one-page';
import { h1, lead } from './parts/pieces';
import { clientParts, internalParts } from './recipes';

/** A document, and what it is about beside the account. */
type Composed = {
  readonly parts: readonly { readonly id: SectionId; readonly part: Part }[];
  readonly subtitle: string;
  /** The last day our data speaks of: for our eyes only. */
  readonly dataDate: string | null;
};

function composeInternal(context: Context, plan: Plan, options: ComposeOptions): Composed {
  const input = internalInput(context, plan, options);
  const { kind, review, meeting, facts } = input;
  const parts = sectionsOf(kind, 'internal', options.sections).flatMap((id) => {
    const part = id === 'contacts' ? null : internalParts[id](input);
    return part && (options.sayGaps || !part.missing) ? [{ id, part }] : [];
  });
  return {
    parts: gatherGaps(context, parts),
    subtitle: subtitleOf(context, options, review, meeting) || standing(input),
    dataDate: facts.dataDate,
  };
}

/** Fewer than this stay where a reader looks for them. */
const fewGaps = 2;

/** Sections of which all that can be said is that nothing is recorded, told together before the appendix instead of on half-empty pages each. */
function gatherGaps({ t }: Context, parts: Composed['parts']): Composed['parts'] {
  const gaps = parts.flatMap(({ part: { gap } }) => gap ?? []);
  if (gaps.length < fewGaps) return parts;
  const told: Part = {
    missing: true,
    blocks: [
      h1(t('report:gaps.title')),
      lead(t('report:gaps.lead', { count: gaps.length })),
      { kind: 'list', ordered: false, items: gaps.map(({ title, sentence }) => [strong(title), text(` – ${sentence}`)]) },
    ],
  };
  const kept = parts.filter(({ part: { gap } }) => !gap);
  const appendix = kept.findIndex(({ id }) => id === 'appendix');
  const at = appendix === -1 ? kept.length : appendix;
  return [...kept.slice(0, at), { id: 'summary', part: told }, ...kept.slice(at)];
}

function composeClient(context: Context, plan: Plan, options: ComposeOptions): Composed {
  const input = clientInput(context, plan, options);
  const { kind, review, meeting, plan: shared } = input;
  const parts = sectionsOf(kind, 'client', options.sections).flatMap((id) => {
    const part = id in clientParts ? clientParts[id as keyof typeof clientParts](input) : null;
    return part && !part.missing ? [{ id, part }] : [];
  });
  const { industry, country } = shared.account;
  const profile = [industry, country]
    .filter((piece) => piece.trim() !== '')
    .map((piece) => shorten(piece, 60))
    .join('  ·  ');
  return { parts, subtitle: subtitleOf(context, options, review, meeting) || profile, dataDate: null };
}

type About = Pick<ClientInput, 'review' | 'meeting'>;

/** The period of a review, the day of a meeting; empty for a document of the account as a whole. */
function subtitleOf({ t, date }: Context, { kind }: ComposeOptions, review: About['review'], meeting: About['meeting']): string {
  if (kind === 'qbr' || kind === 'ebr')
    return review === null
      ? t('report:review.noReview')
      : [
          shorten(review.title, 70),
          t('report:review.period', { from: date(review.periodStart, 'medium'), to: date(review.periodEnd, 'medium') }),
        ]
          .filter((piece) => piece !== '')
          .join('  ·  ');
  if (meeting)
    return [shorten(meeting.title, 80), meeting.date === null ? '' : date(meeting.date)].filter((piece) => piece !== '').join('  ·  ');
  return '';
}

/** Parts in a row share a section; one that needs the paper turned has its own. */
function sectionsFrom(front: readonly Block[], parts: Composed['parts'], newPages: readonly SectionId[], tight: boolean): Section[] {
  const sections: { landscape: boolean; blocks: Block[] }[] = front.length > 0 ? [{ landscape: false, blocks: [...front] }] : [];
  for (const { id, part } of parts) {
    const last = sections.at(-1);
    const newPage = newPages.includes(id) && !part.missing;
    const opened = ([first, ...rest]: readonly Block[]): Block[] =>
      first?.kind === 'heading' && newPage ? [{ ...first, newPage }, ...rest] : [...(first ? [first] : []), ...rest];
    if (last && !last.landscape && !part.landscape) last.blocks.push(...opened(part.blocks));
    else sections.push({ landscape: part.landscape === true, blocks: [...part.blocks] });
  }
  return sections.map(({ landscape, blocks }) => ({
    orientation: landscape ? 'landscape' : 'portrait',
    footer: true,
    ...(tight && { tight }),
    blocks,
  }));
}

/** CSS pixels across a head, in Inter, which is wider than what Word sets it in. */
const headWidth = 640;

const long = ['account-plan', 'success-plan'] as const;
const isLong = (kind: ComposeOptions['kind']): boolean => (long as readonly string[]).includes(kind);

/** Cover and contents, each on the first page, which has no footer. */
function coverSection(context: Context, plan: Plan, options: ComposeOptions, { dataDate, parts }: Composed): Section {
  const { account } = projectForClient(plan);
  const logo = plan.pictures.find(({ id }) => id === account.logoId)?.data ?? null;
  const front: Block[] = [cover(context, account, options.edition, dataDate, { eyebrow: context.t(`report:kind.${options.kind}`), logo })];
  if (parts.length > 2) front.push({ kind: 'contents', title: context.t('documents:plan.contents') });
  return { orientation: 'portrait', footer: false, blocks: front };
}

/**
 * A document as a tree: pure, the same input gives the same tree. The client edition is composed from a projection that has no
 * internal field, so that nothing can leak.
 */
export function composeDocument(plan: Plan, options: ComposeOptions): DocTree {
  const { kind, edition, locale, paper, clock } = options;
  const settings = settingsOf(plan.portfolioSettings);
  const context = createContext(locale, clock.today, settings.fiscalYearStartMonth);
  const { t } = context;
  const brand: Brand = brandOf(settings, plan.pictures);
  const composed = edition === 'client' ? composeClient(context, plan, options) : composeInternal(context, plan, options);
  const { parts, subtitle } = composed;
  const [name, kindName, editionName] = [shorten(plan.account.name, 80), t(`report:kind.${kind}`), t(`documents:edition.${edition}`)];
  // A page that must stay one has a head of three lines, whatever the names.
  const onePage = kind === 'one-page';
  const banner: Banner = {
    kind: 'banner',
    eyebrow: [kindName, editionName].join('  ·  '),
    title: onePage ? ellipsise(name, headWidth, 35, 'semibold') : name,
    subtitle: onePage ? ellipsise(subtitle, headWidth, 15) : shorten(subtitle, 180),
  };
  const nothing: Block[] =
    parts.length === 0 ? [{ kind: 'paragraph', style: 'body', content: [{ kind: 'text', text: t('report:nothing') }] }] : [];
  const newPages = kinds[kind].newPages?.[edition] ?? [];
  const sections = isLong(kind)
    ? [coverSection(context, plan, options, composed), ...sectionsFrom(nothing, parts, newPages, false)]
    : sectionsFrom([banner, ...nothing], parts, newPages, onePage);
  return withReferences({
    properties: {
      title: t('report:documentTitle', { kind: kindName, name }),
      subject: kindName,
      author: plan.account.owner.trim() === '' ? 'Keyfolio' : shorten(plan.account.owner, 80),
      keywords: [kindName, editionName].join(', '),
      description: t('documents:plan.description', { edition: editionName, date: context.date(clock.today) }),
      createdAt: clock.now,
    },
    locale,
    paper,
    words: { table: t('documents:plan.tableWord'), figure: t('documents:plan.figureWord') },
    footer: {
      left: [
        ...(brand.company === '' ? [] : [shorten(brand.company, 40)]),
        shorten(plan.account.name, 40),
        editionName,
        context.date(clock.today),
      ].join('  ·  '),
      note: shorten(settings.confidentialityText, 140),
      page: t('documents:plan.page'),
      of: t('documents:plan.of'),
    },
    numbered: kind === 'account-plan' || kind === 'qbr' || kind === 'success-plan',
    brand,
    sections,
  });
}
