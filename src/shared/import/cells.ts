import { catalogues } from '../i18n/catalogues';
import { parseDate, parseMoney, parseNumber } from '../i18n/parse';
import type { Money } from '../model/fields';
import { squash } from './columns';
import type { Catalogue, FieldSpec } from './fields/field-spec';

/** How the numbers and days of a file are written. */
export type Formats = {
  decimal: '.' | ',';
  dates: 'dmy' | 'mdy';
  /** Of amounts that name none. */
  currency: string;
};

export type Value = string | number | Money;
/** A cell as read: nothing in it, a value, a value that had to be shortened, or a problem. */
export type ReadCell = { value: Value | null; problem?: 'unreadable' | 'unknownChoice' | 'outOfRange' | 'shortened' };

const decimalLocale = { '.': 'en', ',': 'fr' } as const;
const maxText = 300;
const maxLong = 20_000;

/**
 * What cannot be seen in a cell but would be kept: control and zero-width characters, and the apostrophe by which spreadsheets (and our
 * own lists of rejected rows) keep a text from being a formula.
 */
const clean = (text: string) =>
  text
    .replace(/[\p{Cc}\u200b\ufeff]+/gu, ' ')
    .trim()
    .replace(/^'(?=[=@+-])/, '');

/** Words that exports write where there is nothing. */
const nothing = new Set(['', '-', '–', '—', 'n/a', 'na', '#n/a', 'null', 'none', 'nc', 'n.c.']);

/** Reads a cell as a field's type asks. Words for "nothing" are nothing where a number, day or choice is meant. */
export function readCell(raw: string, spec: FieldSpec, formats: Formats, scale: number): ReadCell {
  if (spec.type === 'text') return cut(clean(raw).replace(/\s+/g, ' '), maxText);
  if (spec.type === 'long') return cut(raw.replace(/[^\P{Cc}\n\t]+/gu, '').trim(), maxLong);
  const text = clean(raw);
  if (nothing.has(text.toLowerCase())) {
    // "None" is nothing, unless it is one of the choices: no relationship yet is something we know.
    return { value: spec.type === 'choice' ? readChoice(text, spec.values, spec.catalogue) : null };
  }
  switch (spec.type) {
    case 'money':
      return found(parseMoney(decimalLocale[formats.decimal], text, formats.currency, scale));
    case 'date':
      return found(readDate(text, formats.dates));
    case 'currency':
      return found(readCurrency(text));
    case 'choice': {
      const value = readChoice(text, spec.values, spec.catalogue);
      return value === null ? { value, problem: 'unknownChoice' } : { value };
    }
    case 'integer':
    case 'number':
      return readNumber(text, spec, formats);
  }
}

function readNumber(
  text: string,
  { type, min, max }: { type: 'integer' | 'number'; min: number; max: number },
  { decimal }: Formats,
): ReadCell {
  const value = parseNumber(decimalLocale[decimal], text.replace(/\s*%$/, ''));
  if (value === null) return { value: null, problem: 'unreadable' };
  const rounded = type === 'integer' ? Math.round(value) : value;
  return rounded < min || rounded > max ? { value: null, problem: 'outOfRange' } : { value: rounded };
}

const found = (value: Value | null): ReadCell => (value === null ? { value, problem: 'unreadable' } : { value });

function cut(text: string, most: number): ReadCell {
  if (text === '') return { value: null };
  return text.length <= most ? { value: text } : { value: text.slice(0, most).trimEnd(), problem: 'shortened' };
}

/** A day as the file writes it; a time after it is left out; a five-digit number is a spreadsheet's count of days. */
export function readDate(text: string, order: Formats['dates']): string | null {
  const day = text.replace(/[T ]\d{1,2}:\d{2}.*$/, '').trim();
  if (/^\d{5}$/.test(day)) {
    const date = new Date(Date.UTC(1899, 11, 30) + Number(day) * 86_400_000);
    return date.getUTCFullYear() > 1950 && date.getUTCFullYear() < 2100 ? date.toISOString().slice(0, 10) : null;
  }
  const parts = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(day);
  return parts && order === 'mdy' ? parseDate(`${parts[3]}/${parts[1]}/${parts[4]}`) : parseDate(day);
}

const currencyNames: Record<string, string> = {
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  $: 'USD',
  dollar: 'USD',
  usdollar: 'USD',
  '£': 'GBP',
  poundsterling: 'GBP',
  livresterling: 'GBP',
  swissfranc: 'CHF',
  francsuisse: 'CHF',
};

/** A code, a sign, or the name that Dynamics writes. */
const readCurrency = (text: string): string | null =>
  /^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : (currencyNames[squash(text) || text] ?? null);

const words = new Map<string, Map<string, string>>();

/** Other ways to say it, as Salesforce, HubSpot and Dynamics do, folded. */
const synonyms: Partial<Record<Catalogue, Record<string, string>>> = {
  stage: {
    qualification: 'prospecting',
    qualify: 'prospecting',
    appointmentscheduled: 'prospecting',
    qualifiedtobuy: 'prospecting',
    lead: 'prospecting',
    needsanalysis: 'engaging',
    develop: 'engaging',
    valueproposition: 'engaging',
    iddecisionmakers: 'engaging',
    perceptionanalysis: 'engaging',
    presentationscheduled: 'engaging',
    demo: 'engaging',
    propose: 'proposal',
    proposalpricequote: 'proposal',
    proposition: 'proposal',
    decisionmakerboughtin: 'proposal',
    contractsent: 'negotiation',
    negotiationreview: 'negotiation',
    close: 'negotiation',
    closedwon: 'won',
    gagnee: 'won',
    gagne: 'won',
    closedlost: 'lost',
    perdue: 'lost',
    perdu: 'lost',
  },
  kind: {
    newbusiness: 'new',
    newcustomer: 'new',
    nouveau: 'new',
    existingbusiness: 'upsell',
    existingcustomerupgrade: 'upsell',
    crosssell: 'cross-sell',
    ventecroisee: 'cross-sell',
    renouvellement: 'renewal',
  },
  status: { customer: 'active', client: 'active', actif: 'active', inactive: 'former', inactif: 'former', risk: 'at-risk' },
  buyingRole: {
    economicbuyer: 'decision-maker',
    decideureconomique: 'decision-maker',
    economicdecisionmaker: 'decision-maker',
    technicalbuyer: 'evaluator',
    coach: 'champion',
    executivesponsor: 'champion',
    businessuser: 'user',
  },
};

/** A choice by its key, its name in either language, or another product's word for it. */
function readChoice(text: string, values: readonly string[], catalogue: Catalogue): string | null {
  let known = words.get(catalogue);
  if (!known) {
    known = new Map(Object.entries(synonyms[catalogue] ?? {}));
    for (const value of values) {
      known.set(squash(value), value);
      for (const locale of ['en', 'fr'] as const) {
        const label = (catalogues[locale].model[catalogue] as Record<string, string>)[value];
        if (label) known.set(squash(label), value);
      }
    }
    words.set(catalogue, known);
  }
  const key = squash(text);
  // Stages are often numbered: "3 - Proposal", "04. Negotiation (75%)".
  return known.get(key) ?? known.get(key.replace(/^\d+|\d+$/g, '')) ?? null;
}
