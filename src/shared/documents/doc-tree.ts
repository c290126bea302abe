import type { DocumentTemplate } from '../model/document-template';
import type { Locale } from '../preferences';
import type { Paper } from './kinds';

/**
 * What a document says, before any file format. Inline and block are different types, so that a table inside a paragraph
 * (which Word rejects and LibreOffice hides) cannot be written. Lengths are fractions or the renderer's business.
 */

/** A colour that carries meaning. The words beside it say the same: documents are printed in grey. */
export type Tone = 'muted' | 'accent' | 'good' | 'warn' | 'bad';
/** Ground of a cell, by support level. */
export type Tint = 'mentor' | 'supporter' | 'neutral' | 'non-supporter' | 'opponent' | 'good' | 'warn' | 'bad' | 'accent';

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean; readonly tone?: Tone }
  | { readonly kind: 'break' }
  /** "Figure 4": leads to that caption, and counts on when captions come before it. */
  | { readonly kind: 'reference'; readonly to: 'table' | 'figure'; readonly number: number };

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
/** `gap`: the hair between two tables, which Word would join. */
export type Paragraph = {
  readonly kind: 'paragraph';
  readonly style: 'body' | 'lead' | 'note' | 'gap';
  readonly content: readonly Inline[];
};
export type List = { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };
export type Table = {
  readonly kind: 'table';
  /** Where the text names it: its number among the tables. */
  readonly number?: number;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly totals: readonly Cell[] | null;
};
export type Fact = { readonly label: string; readonly value: readonly Inline[] };
/** Labels and values side by side. */
export type Facts = { readonly kind: 'facts'; readonly items: readonly Fact[] };
/** `tone` colours the note, which says the same in words. */
export type Kpi = { readonly label: string; readonly value: string; readonly note: string; readonly tone?: Tone };
export type KpiStrip = { readonly kind: 'kpis'; readonly items: readonly Kpi[] };
export type Callout = { readonly kind: 'callout'; readonly title: string; readonly blocks: readonly (Paragraph | List)[] };
export type Picture = {
  readonly kind: 'picture';
  /** Where the text names it: its number among the figures. */
  readonly number?: number;
  readonly svg: string;
  /** CSS pixels; only their ratio matters, the renderer fits the picture to the page. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption: string;
  /** The share of the page's height that it may take; 1 without it. */
  readonly share?: number;
};

/** How the values of a chart are read: an Excel number format. */
export type ChartSeries = {
  readonly name: string;
  /** One per category; null leaves a gap. */
  readonly values: readonly (number | null)[];
  /** `line`: over the columns of a combination, `target`: a dashed line to reach. Absent: as the chart's shape says. */
  readonly as?: 'line' | 'target';
  /** Measured on the right-hand axis. */
  readonly secondary?: { readonly format: string };
};
/** A chart that the reader can edit: it carries its data. */
export type Chart = {
  readonly kind: 'chart';
  /** As of a picture. */
  readonly number?: number;
  /** `columns` and `bars` compare, `stacked` adds up, `lines` follow. Lines over columns make a combination. */
  readonly shape: 'columns' | 'stacked' | 'bars' | 'lines';
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly format: string;
  /** What the chart shows, for those who do not see it. */
  readonly alt: string;
  readonly caption: string;
  /** Its height as a share of its width; 0.28 without it. */
  readonly ratio?: number;
};

/** A small heading inside a grid, which no list of contents names. */
export type Label = { readonly kind: 'label'; readonly text: string };
export type GridBlock = Label | Paragraph | List | Picture | Chart;
export type GridCell = {
  /** Share of the grid's width. */
  readonly width: number;
  readonly blocks: readonly GridBlock[];
  readonly ground?: Tint | 'plain';
};
/** Blocks side by side. */
export type Grid = {
  readonly kind: 'grid';
  readonly rows: readonly {
    /** Share of the page's text height, kept whatever the cells hold; null: as much as they need. */
    readonly height: number | null;
    readonly cells: readonly GridCell[];
  }[];
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
  /** The customer's, as a data URL. */
  readonly logo: string | null;
  /** What the pictures are, for those who do not see them. */
  readonly alt: { readonly ours: string; readonly theirs: string; readonly picture: string };
};
/** The head of a short document, whose first page is no cover. */
export type Banner = {
  readonly kind: 'banner';
  readonly eyebrow: string;
  readonly title: string;
  readonly subtitle: string;
};
export type Block = Heading | Paragraph | List | Table | Facts | KpiStrip | Callout | Picture | Chart | Grid | Contents | Cover | Banner;

export type Section = {
  readonly orientation: 'portrait' | 'landscape';
  readonly footer: boolean;
  /** Narrow margins and no air: for a document that must keep to one page. */
  readonly tight?: boolean;
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
  readonly footer: { readonly left: string; readonly note: string; readonly page: string; readonly of: string };
  /** Whether the chapters are numbered. */
  readonly numbered: boolean;
  readonly brand: Brand;
  readonly sections: readonly Section[];
};

/** What makes a document its company's: the portfolio's branding settings. */
export type Brand = {
  /** `#rrggbb`, dark enough to be read on white. */
  readonly accent: string;
  readonly company: string;
  /** A data URL of a PNG, a JPEG or an SVG. */
  readonly logo: string | null;
  /** Across the cover of a long document: a data URL like the logo's. */
  readonly coverPicture: string | null;
  /** The looks of the company's own Word documents. */
  readonly template: DocumentTemplate | null;
};
