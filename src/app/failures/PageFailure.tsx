import { Link } from 'wouter'
import { Button } from '../../ui/Button/Button.js'
import { FailureMessage } from '../../ui/ErrorBoundary/FailureMessage.js'

/** Stands in the place of a page that cannot be shown. */
export const PageFailure = ({
  path,
  search,
  onRetry,
}: {
  readonly path: string
  readonly search: string
  readonly onRetry: () => void
}) => (
  <FailureMessage
    title="This page could not be shown"
    level="h1"
    ways={
      <>
        <Button tone="primary" onClick={onRetry}>
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
)
