import type { CodeEntry, CodeRef, CodeSource, CodeSystemId } from '../codes/CodeSystem.js'
import { parseCode } from '../codes/formats.js'
import { checkEncounter } from './checkEncounter.js'
import {
  type CalendarDate,
  type CodeListUi,
  type Encounter,
  type EncounterUi,
  readEncounter,
} from './Encounter.js'
import type { Finding } from './Finding.js'

/** What {@link createChecker} takes. */
export interface CheckerOptions {
  readonly codes: Pick<CodeSource, 'lookUp'>
  readonly ui: EncounterUi
  readonly today: () => CalendarDate
}

/** Checks stored encounters, many at once. It rejects where the codes cannot be looked up. */
export interface Checker {
  /** What the checks find of an encounter: the `check` of `transitionAll`. */
  readonly check: (encounter: Encounter) => Promise<readonly Finding[]>
  /** How much they find of each: the `assess` of a client. */
  readonly assess: (
    encounters: readonly Encounter[],
  ) => Promise<readonly { readonly errors: number; readonly warnings: number }[]>
  /** Looks the codes up anew, as after a change of the code sets. */
  readonly forget: () => void
}

const keyOf = (system: CodeSystemId, code: string): string => `${system} ${code}`

/** Makes a {@link Checker}. It asks for each code once. */
export const createChecker = ({ codes, ui, today }: CheckerOptions): Checker => {
  const known = new Map<string, CodeEntry | null>()

  const refsOf = (values: readonly string[], { systems }: CodeListUi): readonly CodeRef[] =>
    values.flatMap((value) => {
      const parsed = parseCode(value, systems)
      return parsed.ok ? [{ system: parsed.system, code: parsed.code }] : []
    })

  const learn = async (encounters: readonly Encounter[]): Promise<void> => {
    const missing = new Map<string, CodeRef>()
    for (const encounter of encounters) {
      const { diagnosisCodes, procedureCodes } = readEncounter(encounter, ui)
      for (const ref of [...refsOf(diagnosisCodes, ui.diagnoses), ...refsOf(procedureCodes, ui.procedures)]) {
        const key = keyOf(ref.system, ref.code)
        if (!known.has(key)) missing.set(key, ref)
      }
    }
    if (missing.size === 0) return
    const entries = await codes.lookUp([...missing.values()])
    for (const [position, key] of [...missing.keys()].entries()) known.set(key, entries[position] ?? null)
  }

  const findingsOf = (encounter: Encounter): readonly Finding[] =>
    checkEncounter(encounter, {
      ui,
      today: today(),
      entryOf: (system, code) => known.get(keyOf(system, code)),
    })

  return {
    check: async (encounter) => {
      await learn([encounter])
      return findingsOf(encounter)
    },
    assess: async (encounters) => {
      await learn(encounters)
      return encounters.map((encounter) => {
        const findings = findingsOf(encounter)
        const errors = findings.filter(({ severity }) => severity === 'error').length
        return { errors, warnings: findings.length - errors }
      })
    },
    forget: () => known.clear(),
  }
}
