import type { ReactNode } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { Button } from '../../ui/Button/Button.js'
import { ErrorBoundary } from '../../ui/ErrorBoundary/ErrorBoundary.js'
import { FailureMessage } from '../../ui/ErrorBoundary/FailureMessage.js'

/** Keeps a page that cannot be shown from taking the ways to the others with it. Another address is tried anew. */
export const PageBoundary = ({ children }: { readonly children: ReactNode }) => {
  const [path] = useLocation()
  const search = useSearch()
  return (
    <ErrorBoundary
      resetKey={`${path}?${search}`}
      fallback={(retry) => (
        <FailureMessage
          title="This page could not be shown"
          level="h1"
          ways={
            <>
              <Button tone="primary" onClick={retry}>
                Try again
              </Button>
              <Button onClick={() => location.reload()}>Reload the page</Button>
              {path === '/' && search === '' ? null : <Link href="/">Go to the encounters</Link>}
              {path === '/settings' ? null : <Link href="/settings">Go to the settings</Link>}
            </>
          }
        >
          <p>Something on it failed. Nothing that is saved was changed.</p>
        </FailureMessage>
      )}
    >
      {children}
    </ErrorBoundary>
  )
}
