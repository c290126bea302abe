import type { AppError } from '@shared/result';
import { useCallback } from 'react';
import { useT } from './use-t';

/** The sentence of an expected failure: what happened, what is safe, what to do. */
export function useErrorText(): (error: AppError) => string {
  const t = useT();
  return useCallback((error) => t(`errors:${error.code}`, error.params ?? {}), [t]);
}
