import { useCallback, useMemo } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { EncounterClient } from '../../client/EncounterClient.js'
import type { EncounterUi } from '../../encounter/Encounter.js'
import type { FieldPath } from '../../encounter/Finding.js'
import type { FormValues } from '../../schema/formValues.js'
import { useLanguage } from '../../ui/Language/LanguageContext.js'
import { useCache } from '../cache.js'
import { entryQuery } from '../directory/useDirectoryEntry.js'
import type { AppointmentHandlers } from '../EncounterContext.js'
import { referenceQuery } from '../fields/ReferenceInput/useReferenceOptions.js'

/**
 * Fills in patient, provider and date of service from a selected appointment, and moves the focus to the diagnoses.
 *
 * @param onFilled Called after they are filled in.
 */
export const useFillFromAppointment = (
  form: UseFormReturn<FormValues>,
  { directory }: EncounterClient,
  ui: EncounterUi,
  goTo: (path: FieldPath) => void,
  onFilled: () => void,
): AppointmentHandlers => {
  const queryClient = useCache()
  const language = useLanguage()
  // Before the appointment is loaded, so that the next keys of a fast typist reach the diagnoses.
  const onPicking = useCallback(() => goTo([ui.diagnoses.property]), [goTo, ui])
  const onPicked = useCallback(
    async (id: string) => {
      const patientBefore: unknown = form.getValues(ui.patient)
      const appointment = await directory?.get('appointment', id)
      if (appointment === undefined) return
      queryClient.setQueryData(entryQuery(directory, 'appointment', id).queryKey, appointment)
      const filled = {
        [ui.patient]: String(appointment.patientId),
        [ui.provider]: String(appointment.providerId),
        [ui.dateOfService]: appointment.date,
      }
      await Promise.all([
        queryClient.prefetchQuery(entryQuery(directory, 'patient', String(appointment.patientId))),
        queryClient.prefetchQuery(
          referenceQuery(directory, 'patient', String(appointment.patientId), language),
        ),
        queryClient.prefetchQuery(
          referenceQuery(directory, 'provider', String(appointment.providerId), language),
        ),
      ])
      // Another patient or appointment that was selected meanwhile takes precedence.
      const now = form.getValues()
      if (now[ui.patient] !== patientBefore || (ui.appointment && now[ui.appointment] !== id)) return
      for (const [property, value] of Object.entries(filled)) {
        form.setValue(property, value, { shouldDirty: true, shouldTouch: true, shouldValidate: true })
      }
      onFilled()
    },
    [queryClient, form, directory, ui, onFilled, language],
  )
  return useMemo(() => ({ onPicking, onPicked }), [onPicking, onPicked])
}
