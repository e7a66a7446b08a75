import { useEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { EncounterClient } from '../../client/EncounterClient.js'
import type { FormValues } from '../../schema/formValues.js'
import type { EncounterSession } from './EncounterSession.js'

/** Runs a session over react-hook-form's values while the form is mounted. */
export const useSessionForm = (
  session: EncounterSession,
  form: UseFormReturn<FormValues>,
  client: EncounterClient,
): void => {
  useEffect(() => {
    session.start({
      values: form.getValues,
      set: (property, value) =>
        form.setValue(property, value, { shouldDirty: true, shouldTouch: true, shouldValidate: true }),
      reset: (values) => form.reset({ ...values }),
    })
    const unsubscribe = form.subscribe({ formState: { values: true }, callback: session.changed })
    window.addEventListener('pagehide', session.keepNow)
    window.addEventListener('online', session.retry)
    return () => {
      unsubscribe()
      window.removeEventListener('pagehide', session.keepNow)
      window.removeEventListener('online', session.retry)
      session.stop()
    }
  }, [session, form])

  // A change elsewhere may have freed space.
  useEffect(() => client.subscribe?.(session.retry), [client, session])
}
