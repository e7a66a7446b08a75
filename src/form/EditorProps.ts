import type { ReactNode, Ref } from 'react'
import type { EncounterRecord } from '../client/EncounterClient.js'
import type { CodeSource } from '../codes/CodeSystem.js'
import type { EncounterId, EncounterUi } from '../encounter/Encounter.js'
import type { Workflow } from '../encounter/workflow.js'
import type { JsonSchema } from '../schema/JsonSchema.js'
import type { EncounterFormHandle } from './EncounterFormHandle.js'
import type { EncounterFormProps } from './EncounterFormProps.js'
import type { EncounterSession } from './saving/EncounterSession.js'

/** The props of the form with defaults applied. */
export interface SettledProps
  extends Omit<
    EncounterFormProps,
    'encounterId' | 'codes' | 'schema' | 'ui' | 'workflow' | 'onSaved' | 'theme' | 'form'
  > {
  readonly codes: CodeSource
  readonly schema: JsonSchema
  readonly ui: EncounterUi
  readonly workflow: Workflow
  /** Rendered within the form, for what a host is told of it. */
  readonly inside?: ((session: EncounterSession) => ReactNode) | undefined
  readonly handle?: Ref<EncounterFormHandle>
  readonly onSaved: (record: EncounterRecord) => void
  /** Remounts the form over the stored record. */
  readonly onRestart: () => void
}

/** What the form over one record takes. */
export interface EditorProps extends SettledProps {
  /** The id that the encounter was opened with: provisional where it waited to be sent. Undefined for a new one. */
  readonly openedId?: EncounterId | undefined
  /** The stored record; undefined for a new encounter. */
  readonly record: EncounterRecord | undefined
  /** The record is no longer stored. */
  readonly isMissing: boolean
}
