import type { ReactNode } from 'react'
import { ErrorBoundary } from '../../ui/ErrorBoundary/ErrorBoundary.js'
import { lazyComponent } from '../../ui/lazyComponent.js'
import { Root } from '../../ui/Root/Root.js'

const AppFailure = lazyComponent(() => import('./AppFailure.js').then((part) => part.AppFailure))

/** The last resort: shows a message instead of a blank page for errors that no page boundary caught. */
export const AppBoundary = ({ children }: { readonly children: ReactNode }) => (
  <ErrorBoundary
    fallback={(retry) => (
      <Root>
        <main>
          <AppFailure onRetry={retry} />
        </main>
      </Root>
    )}
  >
    {children}
  </ErrorBoundary>
)
