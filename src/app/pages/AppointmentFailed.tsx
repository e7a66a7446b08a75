import { Link } from 'wouter'
import * as en from '../../messages/en/failedAppointment.js'
import { Button } from '../../ui/Button/Button.js'
import { EmptyState } from '../../ui/EmptyState/EmptyState.js'
import { useWords } from '../../ui/Language/LanguageContext.js'

/** Replaces the form if its appointment could not be looked up: the form would otherwise start as if it had none. */
export const AppointmentFailed = ({ onRetry }: { readonly onRetry: () => void }) => {
  const words = useWords('failedAppointment', en)
  return (
    <EmptyState role="alert" title={words.appointmentFailed} hint={words.appointmentFailedHint}>
      <Button tone="primary" onClick={onRetry}>
        {words.tryAgain}
      </Button>
      <Link href="/encounters/new">{words.withoutAppointment}</Link>
    </EmptyState>
  )
}
