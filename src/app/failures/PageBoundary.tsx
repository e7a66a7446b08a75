import type { ReactNode } from 'react'
import { useLocation, useSearch } from 'wouter'
import { ErrorBoundary } from '../../ui/ErrorBoundary/ErrorBoundary.js'
import { lazyComponent } from '../../ui/lazyComponent.js'

const PageFailure = lazyComponent(() => import('./PageFailure.js').then((part) => part.PageFailure))

/** Contains a page's failure, so that the navigation stays usable. Resets when the address changes. */
export const PageBoundary = ({ children }: { readonly children: ReactNode }) => {
  const [path] = useLocation()
  const search = useSearch()
  return (
    <ErrorBoundary
      resetKey={`${path}?${search}`}
      fallback={(retry) => <PageFailure path={path} search={search} onRetry={retry} />}
    >
      {children}
    </ErrorBoundary>
  )
}
