// Of the DOM: only this one shows at once what is asked to be, so that no letter is typed before its field is there.
import { RouterProvider } from 'react-router/dom';
import { Toasts } from '@/ui/Toasts';
import { ErrorBoundary } from './ErrorBoundary';
import { FloatingGround } from './FloatingGround';
import { Providers } from './Providers';
import { router } from './routes';

export function App() {
  return (
    <Providers>
      <ErrorBoundary>
        <RouterProvider router={router} />
        <FloatingGround />
        <Toasts />
      </ErrorBoundary>
    </Providers>
  );
}
