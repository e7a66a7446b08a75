import { Component, type ReactNode } from 'react'
import * as words from '../messages/en/failedForm.js'
import { FailureMessage } from '../ui/ErrorBoundary/FailureMessage.js'
import { Root } from '../ui/Root/Root.js'

interface FallibleProps {
  /** Once it changes, the content is tried again. */
  readonly of: unknown
  readonly onError: (error: unknown) => void
  readonly children: ReactNode
}

interface FallibleState {
  readonly hasFailed: boolean
  readonly of: unknown
}

/** Tells of an error that its content throws while rendering, as for a schema that cannot be compiled. */
export class Fallible extends Component<FallibleProps, FallibleState> {
  override state: FallibleState = { hasFailed: false, of: this.props.of }

  static getDerivedStateFromError = (): Partial<FallibleState> => ({ hasFailed: true })

  static getDerivedStateFromProps = ({ of }: FallibleProps, state: FallibleState): FallibleState | null =>
    Object.is(of, state.of) ? null : { hasFailed: false, of }

  override componentDidCatch(error: unknown) {
    this.props.onError(error)
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <Root>
        <FailureMessage title={words.notShown} ways={null}>
          <p>{words.notShownWhy}</p>
        </FailureMessage>
      </Root>
    )
  }
}
