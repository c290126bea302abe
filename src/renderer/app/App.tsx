import { RouterProvider } from 'react-router';
import { Toasts } from '@/ui/Toasts';
import { ErrorBoundary } from './ErrorBoundary';
import { Providers } from './Providers';
import { router } from './routes';

export function App() {
  return (
    <Providers>
      <ErrorBoundary>
        <RouterProvider router={router} />
        <Toasts />
      </ErrorBoundary>
    </Providers>
  );
}
