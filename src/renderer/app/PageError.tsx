import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { keyfolio } from '@/platform/bridge';
import { BrokenScreen } from './BrokenScreen';
import { describeError } from './describe-error';

/** A page that failed; the rail and the other pages go on working. */
export function PageError({ whole = false }: { whole?: boolean }) {
  const error = useRouteError();
  useEffect(() => {
    void keyfolio.invoke['log:write']({ level: 'error', message: describeError(error).slice(0, 20_000) });
  }, [error]);
  return <BrokenScreen error={error} whole={whole} />;
}
