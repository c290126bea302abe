import { keyfolio } from '@/platform/bridge';
import { describeError } from './describe-error';

const write = (error: unknown) => void keyfolio.invoke['log:write']({ level: 'error', message: describeError(error).slice(0, 20_000) });

/** Exceptions that nobody caught go to the local log; what can be said to the user, the error boundaries say. */
export function logUncaughtErrors(): void {
  window.addEventListener('error', (event) => write(event.error ?? event.message));
  window.addEventListener('unhandledrejection', (event) => write(event.reason));
}
