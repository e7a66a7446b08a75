import type { LocalStorageClientOptions } from '../../client/localStorage/LocalStorageClientOptions.js'
import type { CodeRef, CodeSource } from '../../codes/CodeSystem.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { checkEncounter } from '../../encounter/checkEncounter.js'
import { type Encounter, readEncounter } from '../../encounter/Encounter.js'
import type { Finding } from '../../encounter/Finding.js'
import { kareoEncounterUi as ui } from '../../encounter/kareoEncounter.js'
import { codeRefs } from '../../form/useCodeEntries.js'

/** What the client asks the checks for. */
export type ClientChecks = Required<Pick<LocalStorageClientOptions, 'assess' | 'checkErrors'>>

const keyOf = ({ system, code }: CodeRef): string => `${system} ${code}`

/**
 * The checks that the client makes by itself, with the app's code sets: it refuses what the form would, and its lists
 * can be filtered by what is found.
 *
 * @param onOutdated Called when the code sets have changed, and what was found no longer holds.
 */
export const createChecks = (codes: CodeSource, onOutdated: () => void): ClientChecks => {
  let listening = false

  const check = async (encounters: readonly Encounter[]): Promise<readonly (readonly Finding[])[]> => {
    // Not before: the code sets are fetched for it.
    if (!listening) codes.subscribe?.(onOutdated)
    listening = true
    const refs = new Map<string, CodeRef>()
    for (const encounter of encounters) {
      const { diagnosisCodes, procedureCodes } = readEncounter(encounter, ui)
      const all = [
        ...codeRefs(diagnosisCodes, ui.diagnoses.systems),
        ...codeRefs(procedureCodes, ui.procedures.systems),
      ]
      for (const ref of all) refs.set(keyOf(ref), ref)
    }
    const found = await codes.lookUp([...refs.values()])
    const entries = new Map([...refs.keys()].map((key, index) => [key, found[index] ?? null]))
    const today = todayOf(new Date())
    const entryOf = (system: CodeRef['system'], code: string) => entries.get(keyOf({ system, code }))
    return encounters.map((encounter) => checkEncounter(encounter, { ui, today, entryOf }))
  }

  return {
    assess: async (encounters) =>
      (await check(encounters)).map((findings) => {
        const errors = findings.filter(({ severity }) => severity === 'error').length
        return { errors, warnings: findings.length - errors }
      }),
    checkErrors: async (encounter) => (await check([encounter]))[0] ?? [],
  }
}
