import type { ReactNode } from 'react'
import { useLocation, useSearch } from 'wouter'
import { ErrorBoundary } from '../../ui/ErrorBoundary/ErrorBoundary.js'
import { lazyComponent } from '../../ui/lazyComponent.js'

const PageFailure = lazyComponent(() => import('./PageFailure.js').then((part) => part.PageFailure))

/** Keeps a page that cannot be shown from taking the ways to the others with it. Another address is tried anew. */
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
