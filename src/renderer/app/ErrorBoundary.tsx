import { Component, type ErrorInfo, type ReactNode } from 'react';
import { keyfolio } from '@/platform/bridge';
import { BrokenScreen } from './BrokenScreen';
import { describeError } from './describe-error';

type ErrorBoundaryProps = { children: ReactNode };
type ErrorBoundaryState = { error: Error | null };

/** The last net: what no page's own boundary caught. The data is safe, every change was journaled when it was made. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    void keyfolio.invoke['log:write']({
      level: 'error',
      message: `${describeError(error)}\n${info.componentStack ?? ''}`.slice(0, 20_000),
    });
  }

  override render(): ReactNode {
    return this.state.error ? <BrokenScreen error={this.state.error} whole /> : this.props.children;
  }
}
