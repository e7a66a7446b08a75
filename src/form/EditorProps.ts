import type { EncounterRecord } from '../client/EncounterClient.js'
import type { CodeSource } from '../codes/CodeSystem.js'
import type { EncounterUi } from '../encounter/Encounter.js'
import type { Workflow } from '../encounter/workflow.js'
import type { JsonSchema } from '../schema/JsonSchema.js'
import type { EncounterFormProps } from './EncounterFormProps.js'

/** The props of the form with everything optional settled. */
export interface SettledProps
  extends Omit<
    EncounterFormProps,
    'encounterId' | 'codes' | 'schema' | 'ui' | 'workflow' | 'onSaved' | 'queryClient' | 'theme'
  > {
  readonly codes: CodeSource
  readonly schema: JsonSchema
  readonly ui: EncounterUi
  readonly workflow: Workflow
  readonly onSaved: (record: EncounterRecord) => void
  /** Begins again with what is stored. */
  readonly onRestart: () => void
}

/** What the form over one record is given. */
export interface EditorProps extends SettledProps {
  /** What is stored; undefined for a new encounter. */
  readonly record: EncounterRecord | undefined
  /** It was stored, and is no longer. */
  readonly isGone: boolean
}
