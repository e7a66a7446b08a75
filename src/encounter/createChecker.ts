import type { CodeEntry, CodeRef, CodeSource, CodeSystemId } from '../codes/CodeSystem.js'
import { codeKey } from '../codes/codeKey.js'
import { type Assessment, assessEncounter, NotCheckedError, readinessOf } from './assessEncounter.js'
import { createFactsCache } from './createFactsCache.js'
import type { Dismissal } from './dismissals.js'
import type { CalendarDate, Encounter, EncounterUi } from './Encounter.js'
import { countFindings, type Finding } from './Finding.js'
import { type FactsSource, factsIn } from './lookUpFacts.js'
import { codeRefsOf, referencesIn } from './references.js'
import { loadCodeChecks } from './rules/loadCodeChecks.js'
import type { EncounterCheck } from './rules/Rule.js'

/** Options of {@link createChecker}. */
export interface CheckerOptions {
  /** Looks codes up, as the `codes` of the form do. */
  readonly codes: Pick<CodeSource, 'lookUp'>
  /** Looks up references. Without it, references are not checked. */
  readonly directory?: FactsSource | undefined
  /** The roles of the schema's properties, such as `kareoEncounterUi`. */
  readonly ui: EncounterUi
  /** Today's date at the clinic, YYYY-MM-DD. */
  readonly today: () => CalendarDate
  /** Checks of your own. They run after those that ship. */
  readonly checks?: readonly EncounterCheck[] | undefined
  /** Clock in ms that ages the directory's responses; default: the system clock. */
  readonly now?: () => number
}

/** Checks stored encounters in batches. */
export interface Checker {
  /**
   * Returns the findings of an encounter: the `checkErrors` of a client, which refuses to submit what has an error.
   *
   * @throws NotCheckedError if there is no known error but not everything could be looked up.
   */
  readonly check: (encounter: Encounter) => Promise<readonly Finding[]>
  /**
   * Counts the findings of each encounter, and whether everything could be looked up: the `assess` of a client.
   *
   * @param dismissed What somebody dismissed in each encounter, in the same order; it is not counted.
   */
  readonly assess: (
    encounters: readonly Encounter[],
    dismissed?: readonly (readonly Dismissal[] | undefined)[],
  ) => Promise<readonly { readonly errors: number; readonly warnings: number; readonly isChecked: boolean }[]>
  /**
   * Clears cached code entries, for example after the code sets change. The directory's responses expire on their
   * own.
   */
  readonly clearCodes: () => void
}

/** Creates a {@link Checker}. Looks up each code once, and each reference once per batch. */
export const createChecker = ({
  codes,
  directory,
  ui,
  today,
  checks,
  now = Date.now,
}: CheckerOptions): Checker => {
  const facts = directory && createFactsCache(directory, now)
  let known = new Map<string, CodeEntry | null>()

  /** Loads code entries. A failed look-up is retried by the next batch. */
  const loadCodes = async (
    encounters: readonly Encounter[],
  ): Promise<ReadonlyMap<string, CodeEntry | null>> => {
    // This batch keeps its entries if the cache is cleared in the meantime.
    const entries = known
    const missing = new Map<string, CodeRef>()
    for (const ref of encounters.flatMap((encounter) => codeRefsOf(encounter, ui))) {
      const key = codeKey(ref)
      if (!entries.has(key)) missing.set(key, ref)
    }
    const found = missing.size === 0 ? [] : await codes.lookUp([...missing.values()]).catch(() => undefined)
    if (found)
      for (const [position, key] of [...missing.keys()].entries()) entries.set(key, found[position] ?? null)
    return entries
  }

  const assessAll = async (
    encounters: readonly Encounter[],
    dismissed: readonly (readonly Dismissal[] | undefined)[] = [],
  ): Promise<readonly Assessment[]> => {
    const [entries, codeChecks, loaded] = await Promise.all([
      loadCodes(encounters),
      loadCodeChecks().catch(() => undefined),
      facts?.load(encounters.flatMap((encounter) => referencesIn(encounter, ui))),
    ])
    const context = {
      ui,
      today: today(),
      checks,
      entryOf: (system: CodeSystemId, code: string) => entries.get(codeKey({ system, code })),
      factsOf: loaded && factsIn(loaded),
      codeRules: codeChecks?.rules,
    }
    return encounters.map((encounter, at) =>
      assessEncounter(encounter, { ...context, dismissed: dismissed[at] }),
    )
  }

  return {
    check: async (encounter) => {
      const [assessment] = await assessAll([encounter])
      if (assessment === undefined) return []
      if (readinessOf(assessment) === 'unchecked') throw new NotCheckedError(assessment.unchecked)
      return assessment.findings
    },
    assess: async (encounters, dismissed) =>
      (await assessAll(encounters, dismissed)).map(({ findings, unchecked }) => {
        return { ...countFindings(findings), isChecked: unchecked.length === 0 }
      }),
    clearCodes: () => {
      known = new Map()
    },
  }
}
