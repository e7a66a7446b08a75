import { Link } from 'wouter'
import * as words from '../../messages/en/failedAppointment.js'
import { Button } from '../../ui/Button/Button.js'
import { EmptyState } from '../../ui/EmptyState/EmptyState.js'

/** In place of a form whose appointment could not be looked up: it would begin as if it were for none. */
export const AppointmentFailed = ({ onRetry }: { readonly onRetry: () => void }) => (
  <EmptyState role="alert" title={words.appointmentFailed} hint={words.appointmentFailedHint}>
    <Button tone="primary" onClick={onRetry}>
      {words.tryAgain}
    </Button>
    <Link href="/encounters/new">{words.withoutAppointment}</Link>
  </EmptyState>
)
