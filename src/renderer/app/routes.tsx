import { createHashRouter, Navigate, type RouteObject } from 'react-router';
import { MissingRecord } from '@/ui/MissingRecord';
import { AppLayout } from './AppLayout';
import { builtPages } from './built-paths';

import { PageError } from './PageError';

const pages: RouteObject[] = builtPages.map(({ path, load }) => ({
  path,
  errorElement: <PageError />,
  lazy: async () => {
    const Component = await load();
    return Component ? { Component } : {};
  },
}));

export const router = createHashRouter([
  {
    element: <AppLayout />,
    errorElement: <PageError whole />,
    // The frame shows while the first page's chunk loads.
    hydrateFallbackElement: <AppLayout />,
    children: [{ index: true, element: <Navigate to="/portfolio" replace /> }, ...pages, { path: '*', element: <MissingRecord /> }],
  },
]);
