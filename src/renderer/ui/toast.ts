import type { AppError } from '@shared/result';
import { create } from 'zustand';

/** Something to do with what the toast says, in the user's language. */
export type ToastAction = { label: string; run: () => unknown };

export type ToastTone = 'plain' | 'good' | 'bad';

export type Toast = {
  id: number;
  /** Already translated; null for an expected failure, whose sentence follows the language. */
  message: string | null;
  error: AppError | null;
  tone: ToastTone;
  undo: (() => unknown) | null;
  actions: readonly ToastAction[];
};

type ToastState = { toasts: Toast[] };
export const useToasts = create<ToastState>(() => ({ toasts: [] }));

let lastId = 0;
/** More would cover the page; the oldest goes first. */
const most = 3;

function show(toast: Omit<Toast, 'id'>): number {
  lastId += 1;
  const id = lastId;
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, { ...toast, id }].slice(-most) }));
  return id;
}

export const dismissToast = (id: number): void =>
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));

type ToastOptions = { message: string; undo?: () => unknown; actions?: readonly ToastAction[]; tone?: ToastTone };

/** Says that something is done. With `undo`, offers to take it back; with `actions`, what comes next. Goes by itself after some seconds, unless pointed at or focused. */
export const toast = ({ message, undo, actions, tone }: ToastOptions): number =>
  show({ message, error: null, tone: tone ?? 'plain', undo: undo ?? null, actions: actions ?? [] });

/** Says what happened, what is safe and what to do, in the user's language. Stays until it is closed. */
export const showError = (error: AppError): number => show({ message: null, error, tone: 'bad', undo: null, actions: [] });
