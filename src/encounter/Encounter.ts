import type { CodeSystemId } from '../codes/CodeSystem.js'
import type { UiDescription } from '../schema/UiDescription.js'

/**
 * An encounter as JSON data that validates against the schema in use. Only that schema lists its properties;
 * {@link EncounterUi} assigns their roles.
 */
export type Encounter = Readonly<Record<string, unknown>>

/** Identifier of an encounter: an integer in the schema that ships; other schemas may use strings. */
export type EncounterId = number | string

/** A calendar date, YYYY-MM-DD, in no time zone (JSON Schema format `date`, RFC 3339 full-date). */
export type CalendarDate = string

/** A status of the workflow: the four that ship, or those of a host's own workflow table. */
export type EncounterStatus = 'Draft' | 'Submitted' | 'Approved' | 'Voided' | (string & {})

/** A property with a list of codes, and the code systems that they may come from. */
export interface CodeListUi {
  /** The name of the property: a list of texts, such as J06.9 or 99213-25. */
  readonly property: string
  /** Where its codes may come from, as `['cpt', 'hcpcs']`. */
  readonly systems: readonly CodeSystemId[]
}

/**
 * The UI description: what a JSON Schema cannot express about an encounter. It names the property that is the
 * identifier, the status, each reference into the directory and each code list, and the order of the fields.
 */
export interface EncounterUi extends Pick<UiDescription, 'fields'> {
  /** Assigned by the client, never typed. */
  readonly identifier: string
  /** Driven by the workflow, never typed. */
  readonly status: string
  /** A text of the format `date`. */
  readonly dateOfService: string
  /** The id of a patient, a number or a text. By it the form keeps what was typed for one patient from another. */
  readonly patient: string
  /** The id of the provider who rendered the service. */
  readonly provider: string
  /** The id of the appointment; left out where there is none. */
  readonly appointment?: string
  /** The diagnoses, the primary one first. */
  readonly diagnoses: CodeListUi
  /** The procedures, with their modifiers. */
  readonly procedures: CodeListUi
  /** Properties in the order of the form; those not named follow in the schema's order. */
  readonly order: readonly string[]
  /** Properties that the list shows in columns of their own, beside those that it always has. */
  readonly columns?: readonly string[]
  /**
   * Lists of objects, each with the property of its items that identifies a row: a string that the form assigns and nobody
   * sees. Changes that two people make to two rows of such a list do not conflict.
   */
  readonly rows?: Readonly<Record<string, string>>
}

/** The parts of an encounter that the rules need, read through its UI description. */
export interface EncounterParts {
  readonly id: EncounterId | undefined
  readonly status: EncounterStatus | undefined
  readonly dateOfService: CalendarDate | undefined
  readonly patientId: EncounterId | undefined
  readonly providerId: EncounterId | undefined
  readonly appointmentId: EncounterId | undefined
  readonly diagnosisCodes: readonly string[]
  readonly procedureCodes: readonly string[]
}

const asId = (value: unknown): EncounterId | undefined =>
  typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : undefined

const asText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const asCodes = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((code) => typeof code === 'string') : []

/** Reads the parts of an encounter. Accepts any data: a value of an unexpected type reads as absent. */
export const readEncounter = (encounter: Encounter, ui: EncounterUi): EncounterParts => ({
  id: asId(encounter[ui.identifier]),
  status: asText(encounter[ui.status]),
  dateOfService: asText(encounter[ui.dateOfService]),
  patientId: asId(encounter[ui.patient]),
  providerId: asId(encounter[ui.provider]),
  appointmentId: ui.appointment === undefined ? undefined : asId(encounter[ui.appointment]),
  diagnosisCodes: asCodes(encounter[ui.diagnoses.property]),
  procedureCodes: asCodes(encounter[ui.procedures.property]),
})
