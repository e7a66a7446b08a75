import type { CodeEntry, CodeRef, CodeSource, CodeSystemId } from '../codes/CodeSystem.js'
import { type Assessment, assessEncounter, NotCheckedError, readinessOf } from './assessEncounter.js'
import { createFactsCache } from './createFactsCache.js'
import type { CalendarDate, Encounter, EncounterUi } from './Encounter.js'
import { countFindings, type Finding } from './Finding.js'
import { type FactsSource, factsIn } from './lookUpFacts.js'
import { codeRefsOf, referencesIn } from './references.js'

/** What {@link createChecker} takes. */
export interface CheckerOptions {
  readonly codes: Pick<CodeSource, 'lookUp'>
  /** Knows what is referred to. Without it nothing is said of references. */
  readonly directory?: FactsSource | undefined
  readonly ui: EncounterUi
  readonly today: () => CalendarDate
  /** Milliseconds by which answers of the directory grow old; the system clock unless told. */
  readonly now?: () => number
}

/** Checks stored encounters, many at once. */
export interface Checker {
  /**
   * What the checks find of an encounter: the `check` of `transitionAll`, and the `checkErrors` of a client.
   *
   * @throws NotCheckedError where no error is known, but not all could be looked up.
   */
  readonly check: (encounter: Encounter) => Promise<readonly Finding[]>
  /** How much they find of each, and whether all could be looked up: the `assess` of a client. */
  readonly assess: (
    encounters: readonly Encounter[],
  ) => Promise<readonly { readonly errors: number; readonly warnings: number; readonly isChecked: boolean }[]>
  /** Looks the codes up anew, as after a change of the code sets. What the directory tells grows old by itself. */
  readonly forget: () => void
}

const keyOf = (system: CodeSystemId, code: string): string => `${system} ${code}`

/** Makes a {@link Checker}. It asks for each code once, and for each reference once a batch. */
export const createChecker = ({ codes, directory, ui, today, now = Date.now }: CheckerOptions): Checker => {
  const facts = directory && createFactsCache(directory, now)
  let known = new Map<string, CodeEntry | null>()

  /** The entries by their codes. Those that cannot be looked up are asked for again by the next batch. */
  const learnCodes = async (
    encounters: readonly Encounter[],
  ): Promise<ReadonlyMap<string, CodeEntry | null>> => {
    // What is forgotten meanwhile still holds for this batch.
    const entries = known
    const missing = new Map<string, CodeRef>()
    for (const ref of encounters.flatMap((encounter) => codeRefsOf(encounter, ui))) {
      const key = keyOf(ref.system, ref.code)
      if (!entries.has(key)) missing.set(key, ref)
    }
    const found = missing.size === 0 ? [] : await codes.lookUp([...missing.values()]).catch(() => undefined)
    if (found)
      for (const [position, key] of [...missing.keys()].entries()) entries.set(key, found[position] ?? null)
    return entries
  }

  const assessAll = async (encounters: readonly Encounter[]): Promise<readonly Assessment[]> => {
    const [entries, told] = await Promise.all([
      learnCodes(encounters),
      facts?.learn(encounters.flatMap((encounter) => referencesIn(encounter, ui))),
    ])
    const context = {
      ui,
      today: today(),
      entryOf: (system: CodeSystemId, code: string) => entries.get(keyOf(system, code)),
      factsOf: told && factsIn(told),
    }
    return encounters.map((encounter) => assessEncounter(encounter, context))
  }

  return {
    check: async (encounter) => {
      const [assessment] = await assessAll([encounter])
      if (assessment === undefined) return []
      if (readinessOf(assessment) === 'unchecked') throw new NotCheckedError(assessment.unchecked)
      return assessment.findings
    },
    assess: async (encounters) =>
      (await assessAll(encounters)).map(({ findings, unchecked }) => {
        return { ...countFindings(findings), isChecked: unchecked.length === 0 }
      }),
    forget: () => {
      known = new Map()
    },
  }
}
