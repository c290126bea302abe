import type { NeededRole, Threads } from '../../domain/stakeholders';
import type { CalendarDate } from '../../model/fields';
import type { BuyingRole, Support } from '../../model/person';

/** How much a finding matters, the worst first. */
export const severities = ['critical', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** Somebody a finding is about, and where they stand; a person without a seat has no card to select. */
export type Concerned = { readonly personId: string; readonly seatId: string | null; readonly name: string; readonly title: string };

type Of<Kind extends string, Params extends object> = {
  readonly kind: Kind;
  readonly severity: Severity;
  /** Who is concerned, in the order of the sentence. */
  readonly concerned: readonly Concerned[];
  /** What the reason is worded with. */
  readonly params: Params;
};

/** One thing that stands out in the people of an account, with its reason. */
export type Finding =
  | Of<'no-one', Record<never, never>>
  | Of<`no-${NeededRole}`, { readonly people: number }>
  | Of<'single-threaded', Threads>
  /** `planned`: the open action about them that is due first; null: none; left out: not known. */
  | Of<
      'key-player-against',
      {
        readonly role: BuyingRole | null;
        readonly support: Support;
        readonly planned?: { readonly title: string; readonly dueOn: CalendarDate | null } | null;
      }
    >
  | Of<'key-player-unowned', Record<never, never>>
  | Of<'one-owner', { readonly member: string }>
  /** The way of influence from an opponent (first concerned) to who decides or approves (last). */
  | Of<
      'opponent-influences',
      { readonly support: Support; readonly role: BuyingRole; readonly through: readonly string[]; readonly assumed: boolean }
    >
  | Of<'unit-unknown', { readonly unit: string }>
  | Of<'unit-without-contact', { readonly unit: string; readonly people: number }>
  | Of<'no-executive-pairing', { readonly missing: 'both' | 'ours' | 'theirs' }>
  | Of<'stale-assessment', { readonly oldest: CalendarDate; readonly days: number; readonly limit: number; readonly keyPlayers: number }>
  | Of<'champion-silent', { readonly last: CalendarDate; readonly days: number; readonly limit: number }>
  /** `share`: of the shortest ways between two others, 0-1. `parts`: what the network falls into without them. */
  | Of<'bridge', { readonly share: number; readonly parts: number }>
  | Of<'most-looked-to', { readonly lines: number }>;
export type FindingKind = Finding['kind'];
