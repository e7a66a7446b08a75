import type { CodeEntry, CodeSystemId } from '../../codes/CodeSystem.js'
import type { ParsedCode } from '../../codes/formats.js'
import type { Said, Sayable } from '../../messages/Told.js'
import type { CalendarDate, Encounter, EncounterParts, EncounterUi } from '../Encounter.js'
import type { Finding } from '../Finding.js'
import type { FactsOf } from '../references.js'

/** What the checks know besides the encounter itself. */
export interface CheckContext {
  /** The roles of the schema's properties. */
  readonly ui: EncounterUi
  /** Today's date at the clinic, YYYY-MM-DD. */
  readonly today: CalendarDate
  /**
   * Returns the entry of a code (without modifiers): null if no loaded set has it, undefined while that is unknown.
   */
  readonly entryOf: (system: CodeSystemId, code: string) => CodeEntry | null | undefined
  /** Returns the facts about a reference. Omit it if there is no directory: references are not checked then. */
  readonly factsOf?: FactsOf | undefined
  /** Whether another encounter has the same patient, provider and date of service. */
  readonly hasSameDayEncounter?: boolean
  /** The checks that the host adds. They run after those that ship. */
  readonly checks?: readonly EncounterCheck[] | undefined
}

/**
 * A check of the host's own. It runs with those that ship wherever an encounter is checked: it has to be quick, and find the
 * same in the same data. The ids of its findings need a prefix of the host's.
 */
export type EncounterCheck = (encounter: Encounter, context: CheckContext) => readonly Finding[]

/** One code of the encounter, parsed and looked up once so that the rules need not do it. */
export interface ListedCode {
  readonly value: string
  readonly path: readonly [property: string, index: number]
  readonly parsed: ParsedCode
  /** Null if no loaded set has it; undefined while that is unknown, or if the value is not a code. */
  readonly entry: CodeEntry | null | undefined
  /** Its HCPCS modifiers, each with its entry. */
  readonly modifiers: readonly { readonly code: string; readonly entry: CodeEntry | null | undefined }[]
}

/** The codes of the encounter, in the order in which they are listed. */
export interface CodeLists {
  readonly diagnoses: readonly ListedCode[]
  readonly procedures: readonly ListedCode[]
}

/** A check of an encounter. */
export type Rule = (parts: EncounterParts, lists: CodeLists, context: CheckContext) => readonly Finding[]

const findingOf =
  (severity: Finding['severity']) =>
  (
    id: string,
    path: Finding['path'],
    { message, told }: Sayable,
    { source, ...more }: Pick<Finding, 'about' | 'fix'> & { readonly source?: Said } = {},
  ): Finding => ({
    id,
    severity,
    path,
    message,
    ...(told && { told }),
    ...(source && { source: source.message, toldSource: source.told }),
    ...more,
  })

/** Creates a finding that blocks Submit and Approve. */
export const error = findingOf('error')

/** Creates a finding that asks for a second look. It blocks nothing. */
export const warning = findingOf('warning')

/** Creates a finding that reports what could not be checked. It blocks nothing and is not counted. */
export const info = findingOf('info')
