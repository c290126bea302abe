import type { Locale } from '../preferences';

/**
 * What a document says, before any file format. Inline and block are different types, so that a table inside a paragraph
 * (which Word rejects and LibreOffice hides) cannot be written. Lengths are fractions or the renderer's business.
 */
export type Edition = 'internal' | 'client';
export type Paper = 'a4' | 'letter';

/** A colour that carries meaning. The words beside it say the same: documents are printed in grey. */
export type Tone = 'muted' | 'accent' | 'good' | 'warn' | 'bad';
/** Ground of a cell, by support level. */
export type Tint = 'mentor' | 'supporter' | 'neutral' | 'non-supporter' | 'opponent' | 'warn';

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean; readonly tone?: Tone }
  | { readonly kind: 'break' };

export type Cell = { readonly content: readonly Inline[]; readonly tint?: Tint };
export type Column = {
  readonly header: string;
  readonly align: 'start' | 'end';
  /** Share of the table's width; the shares of a table sum to 1. */
  readonly width: number;
  /** The column that carries the table's idea: set in bold. */
  readonly key?: boolean;
};

export type Heading = { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string; readonly newPage?: boolean };
export type Paragraph = { readonly kind: 'paragraph'; readonly style: 'body' | 'lead' | 'note'; readonly content: readonly Inline[] };
export type List = { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };
export type Table = {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly totals: readonly Cell[] | null;
};
export type Fact = { readonly label: string; readonly value: readonly Inline[] };
/** Labels and values side by side. */
export type Facts = { readonly kind: 'facts'; readonly items: readonly Fact[] };
export type Kpi = { readonly label: string; readonly value: string; readonly note: string };
export type KpiStrip = { readonly kind: 'kpis'; readonly items: readonly Kpi[] };
export type Callout = { readonly kind: 'callout'; readonly title: string; readonly blocks: readonly (Paragraph | List)[] };
export type Picture = {
  readonly kind: 'picture';
  readonly svg: string;
  /** CSS pixels; only their ratio matters, the renderer fits the picture to the page. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption: string;
};
/** Table of contents over the headings of level 1 and 2. */
export type Contents = { readonly kind: 'contents'; readonly title: string };
export type Cover = {
  readonly kind: 'cover';
  readonly eyebrow: string;
  readonly title: string;
  readonly subtitle: string;
  readonly facts: readonly Fact[];
  readonly notice: string;
};
export type Block = Heading | Paragraph | List | Table | Facts | KpiStrip | Callout | Picture | Contents | Cover;

export type Section = {
  readonly orientation: 'portrait' | 'landscape';
  readonly footer: boolean;
  readonly blocks: readonly Block[];
};

export type DocTree = {
  readonly properties: {
    readonly title: string;
    readonly subject: string;
    readonly author: string;
    readonly keywords: string;
    readonly description: string;
    /** ISO instant: the creation date in the file's properties. */
    readonly createdAt: string;
  };
  readonly locale: Locale;
  readonly paper: Paper;
  readonly words: { readonly table: string; readonly figure: string };
  /** Left side of every footer, and the pieces around the page numbers: "Page 3 of 9". */
  readonly footer: { readonly left: string; readonly page: string; readonly of: string };
  readonly sections: readonly Section[];
};
