import { type ReactNode, useMemo } from 'react'
import { useFormContext } from 'react-hook-form'
import type { EncounterRecord } from '../client/EncounterClient.js'
import type { FormValues } from '../schema/formValues.js'
import { FindingsProvider } from './checks/FindingsProvider.js'
import type { Summary } from './checks/ProblemsContext.js'
import { CodeBrowsing } from './codes/CodeBrowsing.js'
import type { SettledProps } from './EditorProps.js'
import { EncounterContext } from './EncounterContext.js'
import type { EncounterModel } from './encounterModel.js'
import { FieldsContext } from './fields/FieldsContext.js'
import type { EncounterSession } from './saving/EncounterSession.js'
import type { FieldNavigation } from './useFieldNavigation.js'
import { useFillFromAppointment } from './visit/useFillFromAppointment.js'

interface EncounterProvidersProps
  extends Pick<SettledProps, 'client' | 'codes' | 'ui' | 'workflow' | 'checks' | 'widgets'> {
  readonly model: EncounterModel
  readonly session: EncounterSession
  readonly navigation: FieldNavigation
  readonly idPrefix: string
  readonly readOnly: boolean
  /** What is stored; undefined for a new encounter. */
  readonly record: EncounterRecord | undefined
  /** What blocked the last action. */
  readonly attempt: Summary | undefined
  readonly children: ReactNode
}

/** Provides the fields with the encounter, their widgets, the findings, and the dialog that browses codes. */
export const EncounterProviders = ({
  client,
  codes,
  ui,
  workflow,
  checks,
  widgets,
  model,
  session: { pendingTexts },
  navigation: { goTo, foldVisit, revealers },
  idPrefix,
  readOnly,
  record,
  attempt,
  children,
}: EncounterProvidersProps) => {
  const form = useFormContext<FormValues>()
  const appointmentHandlers = useFillFromAppointment(form, client, ui, goTo, foldVisit)
  const encounter = useMemo(
    () => ({ client, codes, ui, workflow, pendingTexts, appointmentHandlers }),
    [client, codes, ui, workflow, pendingTexts, appointmentHandlers],
  )
  const fields = useMemo(
    () => ({ idPrefix, readOnly, pendingTexts, revealers, widgets: [...(widgets ?? []), ...model.widgets] }),
    [idPrefix, readOnly, pendingTexts, revealers, widgets, model],
  )
  return (
    <EncounterContext.Provider value={encounter}>
      <FieldsContext.Provider value={fields}>
        <FindingsProvider compiled={model.compiled} record={record} attempt={attempt} checks={checks}>
          <CodeBrowsing codes={codes}>{children}</CodeBrowsing>
        </FindingsProvider>
      </FieldsContext.Provider>
    </EncounterContext.Provider>
  )
}
