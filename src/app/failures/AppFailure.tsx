import { Button } from '../../ui/Button/Button.js'
import { FailureMessage } from '../../ui/ErrorBoundary/FailureMessage.js'

/** Stands in the place of the app where no page kept an error to itself. */
export const AppFailure = ({ onRetry }: { readonly onRetry: () => void }) => (
  <FailureMessage
    title="The app could not be shown"
    level="h1"
    ways={
      <>
        <Button tone="primary" onClick={onRetry}>
          Try again
        </Button>
        {/* Without what the address says, which may be what fails. */}
        <Button onClick={() => location.assign(import.meta.env.BASE_URL)}>Start over</Button>
      </>
    }
  >
    <p>Something failed. Nothing that is saved was changed.</p>
  </FailureMessage>
)
