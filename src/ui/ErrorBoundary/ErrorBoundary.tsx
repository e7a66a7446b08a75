import { Component, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  readonly children: ReactNode
  /** What is shown depends on this: another one is tried anew. */
  readonly resetKey?: unknown
  /** Stands in the place of what failed; `retry` shows that again. */
  readonly fallback: (retry: () => void) => ReactNode
}

interface ErrorBoundaryState {
  readonly hasFailed: boolean
  readonly resetKey: unknown
}

/**
 * Keeps what cannot be rendered from taking the rest of the page down. It tells nobody what was thrown: that may hold
 * what a patient's record says. Nothing is tried again by itself, so that what fails each time does not go on and on.
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
