import type { ReactNode } from 'react'
import { ErrorBoundary } from '../../ui/ErrorBoundary/ErrorBoundary.js'
import { lazyComponent } from '../../ui/lazyComponent.js'
import { Root } from '../../ui/Root/Root.js'

const AppFailure = lazyComponent(() => import('./AppFailure.js').then((part) => part.AppFailure))

/** The last resort: an error that no page kept to itself leaves words behind, and no blank page. */
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
