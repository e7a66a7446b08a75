import { Link } from 'wouter'
import * as en from '../../messages/en/failures.js'
import * as enShell from '../../messages/en/shell.js'
import { Button } from '../../ui/Button/Button.js'
import { FailureMessage } from '../../ui/ErrorBoundary/FailureMessage.js'
import { useWords } from '../../ui/Language/LanguageContext.js'

/** Replaces a page that failed to render. */
export const PageFailure = ({
  path,
  search,
  onRetry,
}: {
  readonly path: string
  readonly search: string
  readonly onRetry: () => void
}) => {
  const words = useWords('failures', en)
  const { goToEncounters } = useWords('shell', enShell)
  return (
    <FailureMessage
      title={words.page}
      level="h1"
      ways={
        <>
          <Button tone="primary" onClick={onRetry}>
            {words.tryAgain}
          </Button>
          <Button onClick={() => location.reload()}>{words.reloadPage}</Button>
          {path === '/' && search === '' ? null : <Link href="/">{goToEncounters}</Link>}
          {path === '/settings' ? null : <Link href="/settings">{words.goToSettings}</Link>}
        </>
      }
    >
      <p>{words.hint}</p>
    </FailureMessage>
  )
}
