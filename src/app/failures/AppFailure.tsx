import * as en from '../../messages/en/failures.js'
import { Button } from '../../ui/Button/Button.js'
import { FailureMessage } from '../../ui/ErrorBoundary/FailureMessage.js'
import { useWords } from '../../ui/Language/LanguageContext.js'

/** Replaces the app after an error that no page boundary caught. */
export const AppFailure = ({ onRetry }: { readonly onRetry: () => void }) => {
  const words = useWords('failures', en)
  return (
    <FailureMessage
      title={words.app}
      level="h1"
      ways={
        <>
          <Button tone="primary" onClick={onRetry}>
            {words.tryAgain}
          </Button>
          {/* Drops the current address, which may be what fails. */}
          <Button onClick={() => location.assign(import.meta.env.BASE_URL)}>{words.startOver}</Button>
        </>
      }
    >
      <p>{words.hint}</p>
    </FailureMessage>
  )
}
