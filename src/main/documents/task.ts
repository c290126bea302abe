import type { ComposeOptions } from '@shared/documents/context';
import type { PaperPage } from '@shared/documents/paper';
import type { Plan } from '@shared/model/plan';

/** What the main process asks of the document process, one task at a time. */
export type DocumentTask =
  | { readonly kind: 'document'; readonly plan: Plan; readonly options: ComposeOptions }
  /** A document to be shown or made a PDF of: with its pages. */
  | { readonly kind: 'paper'; readonly plan: Plan; readonly options: ComposeOptions }
  | { readonly kind: 'picture'; readonly svg: string; readonly format: 'svg' | 'png'; readonly scale: number };

/** What a task makes; pages and the document's title where it was asked for paper. */
export type Made = { readonly bytes: Uint8Array; readonly pages: readonly PaperPage[]; readonly title: string };

export type TaskStep = 'composing' | 'drawing' | 'packing';

/** What it answers: its steps, then the bytes or the cause of its failure (English, for the log). */
export type DocumentMessage =
  | { readonly kind: 'step'; readonly step: TaskStep }
  | { readonly kind: 'done'; readonly made: Made }
  | { readonly kind: 'failed'; readonly detail: string };
