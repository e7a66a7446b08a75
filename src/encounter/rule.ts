import type { CodeEntry, CodeSystemId } from '../codes/CodeSystem.js'
import type { ParsedCode } from '../codes/formats.js'
import type { CalendarDate, EncounterParts, EncounterUi } from './Encounter.js'
import type { Finding } from './Finding.js'
import type { FactsOf } from './references.js'

/** What the checks know of the world. */
export interface CheckContext {
  readonly ui: EncounterUi
  /** Today where the clinic is. */
  readonly today: CalendarDate
  /**
   * The entry of a code (without modifiers): null where no loaded set has it, undefined while that is not known yet.
   */
  readonly entryOf: (system: CodeSystemId, code: string) => CodeEntry | null | undefined
  /** What the directory has of a reference. Left out where there is none: nothing is said of references then. */
  readonly factsOf?: FactsOf | undefined
  /** Whether another encounter has the same patient, provider and date of service. */
  readonly hasSameDayEncounter?: boolean
}

/** One code of the encounter, as a rule sees it. */
export interface ListedCode {
  readonly value: string
  readonly path: readonly [property: string, index: number]
  readonly parsed: ParsedCode
  /** Null where no loaded set has it, undefined while that is not known yet or the value is no code. */
  readonly entry: CodeEntry | null | undefined
  /** Its modifiers that a HCPCS file would list, each with its entry. */
  readonly modifiers: readonly { readonly code: string; readonly entry: CodeEntry | null | undefined }[]
}

/** The codes of the encounter, in their order. */
export interface CodeLists {
  readonly diagnoses: readonly ListedCode[]
  readonly procedures: readonly ListedCode[]
}

/** One thing that an encounter is held to. */
export type Rule = (parts: EncounterParts, lists: CodeLists, context: CheckContext) => readonly Finding[]

const findingOf =
  (severity: Finding['severity']) =>
  (
    id: string,
    path: Finding['path'],
    message: string,
    more: Pick<Finding, 'source' | 'about' | 'fix'> = {},
  ): Finding => ({ id, severity, path, message, ...more })

/** A finding that blocks Submit and Approve. */
export const error = findingOf('error')

/** A finding that asks for a second look. */
export const warning = findingOf('warning')

/** A finding that tells what was not checked, and blocks and counts for nothing. */
export const info = findingOf('info')
