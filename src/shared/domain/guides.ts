import type { Translate } from '../i18n/translator';
import type { MeetingTemplate } from '../model/meeting';

/** The kinds of meeting that have a standard guide, in the order they are offered. */
export const guideKinds = ['discovery', 'qbr', 'sponsor', 'steering-committee'] as const;
export type GuideKind = (typeof guideKinds)[number];

/** A guide as it is offered: a standard one follows the language until it is changed; `stored` is what was changed of it, or one of our own. */
export type Guide = Pick<MeetingTemplate, 'id' | 'name' | 'kind' | 'purpose' | 'agenda' | 'questions'> & { readonly stored: boolean };

/** A standard guide and what was changed of it are one guide: its record has the id of its kind. */
export const standardId = (kind: GuideKind): string => `guide-${kind}`;
export const isStandard = (id: string): boolean => guideKinds.some((kind) => standardId(kind) === id);

export function standardGuide(kind: GuideKind, t: Translate): Guide {
  return {
    id: standardId(kind),
    kind,
    name: t(`guides:guide.${kind}.name`),
    purpose: t(`guides:guide.${kind}.purpose`),
    agenda: t(`guides:guide.${kind}.agenda`),
    questions: t(`guides:guide.${kind}.questions`).split('\n'),
    stored: false,
  };
}

/** All guides: the standard ones, changed or not, then our own by name. */
export function guidesOf(stored: readonly MeetingTemplate[], t: Translate): Guide[] {
  const byId = new Map(stored.map((template) => [template.id, { ...template, stored: true }]));
  const standard = guideKinds.map((kind): Guide => byId.get(standardId(kind)) ?? standardGuide(kind, t));
  const own = [...byId.values()].filter(({ id }) => !isStandard(id)).sort((a, b) => (a.name < b.name ? -1 : 1));
  return [...standard, ...own];
}

/** The minutes with a guide's questions below what is written, each with a line to answer on. */
export function withQuestions(minutes: string, { name, questions }: Pick<Guide, 'name' | 'questions'>): string {
  const asked = [name, '', ...questions.filter((question) => question.trim() !== '').flatMap((question) => [`• ${question}`, ''])].join(
    '\n',
  );
  return minutes.trim() === '' ? asked : `${minutes.trimEnd()}\n\n${asked}`;
}
