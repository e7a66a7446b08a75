import { Component, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  readonly children: ReactNode
  /** A new key renders the children again. */
  readonly resetKey?: unknown
  /** Replaces the children after an error; `retry` renders them again. */
  readonly fallback: (retry: () => void) => ReactNode
}

interface ErrorBoundaryState {
  readonly hasFailed: boolean
  readonly resetKey: unknown
}

/**
 * Keeps an error in its children from unmounting the page. It does not report the error, which may quote a patient's record,
 * and does not retry by itself, which could go on forever.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { hasFailed: false, resetKey: this.props.resetKey }

  static getDerivedStateFromError = (): Partial<ErrorBoundaryState> => ({ hasFailed: true })

  static getDerivedStateFromProps = (
    { resetKey }: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null => (resetKey === state.resetKey ? null : { hasFailed: false, resetKey })

  readonly retry = () => this.setState({ hasFailed: false })

  override render() {
    return this.state.hasFailed ? this.props.fallback(this.retry) : this.props.children
  }
}
