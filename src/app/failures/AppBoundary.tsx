import type { ReactNode } from 'react'
import { Button } from '../../ui/Button/Button.js'
import { ErrorBoundary } from '../../ui/ErrorBoundary/ErrorBoundary.js'
import { FailureMessage } from '../../ui/ErrorBoundary/FailureMessage.js'
import { Root } from '../../ui/Root/Root.js'

/** The last resort: an error that no page kept to itself leaves words behind, and no blank page. */
export const AppBoundary = ({ children }: { readonly children: ReactNode }) => (
  <ErrorBoundary
    fallback={(retry) => (
      <Root>
        <main>
          <FailureMessage
            title="The app could not be shown"
            level="h1"
            ways={
              <>
                <Button tone="primary" onClick={retry}>
                  Try again
                </Button>
                {/* Without what the address says, which may be what fails. */}
                <Button onClick={() => location.assign(import.meta.env.BASE_URL)}>Start over</Button>
              </>
            }
          >
            <p>Something failed. Nothing that is saved was changed.</p>
          </FailureMessage>
        </main>
      </Root>
    )}
  >
    {children}
  </ErrorBoundary>
)
