import { RouterProvider } from 'react-router';
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
