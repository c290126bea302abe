import type { ComposeOptions } from '@shared/documents/context';
import type { Plan } from '@shared/model/plan';

/** What the main process asks of the document process, one task at a time. */
export type DocumentTask =
  | { readonly kind: 'document'; readonly plan: Plan; readonly options: ComposeOptions }
  | { readonly kind: 'picture'; readonly svg: string; readonly format: 'svg' | 'png'; readonly scale: number };

export type TaskStep = 'composing' | 'drawing' | 'packing';

/** What it answers: its steps, then the bytes or the cause of its failure (English, for the log). */
export type DocumentMessage =
  | { readonly kind: 'step'; readonly step: TaskStep }
  | { readonly kind: 'done'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly detail: string };
