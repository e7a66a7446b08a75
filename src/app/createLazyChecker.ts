import type { CodeLibrary } from '../codes/CodeLibrary.js'
import { todayOf } from '../encounter/calendarDate.js'
import type { Checker } from '../encounter/createChecker.js'
import { kareoEncounterUi } from '../encounter/kareoEncounter.js'

/**
 * The checker of lists and of many at once. It, and the code sets, are fetched when something is first checked.
 *
 * @param onForgotten Told when the code sets have changed, and what was found no longer holds.
 */
export const createLazyChecker = (codes: CodeLibrary, onForgotten: () => void): Checker => {
  let opening: Promise<Checker> | undefined
  const open = async (): Promise<Checker> => {
    const { createChecker } = await import('../encounter/createChecker.js')
    const checker = createChecker({ codes, ui: kareoEncounterUi, today: () => todayOf(new Date()) })
    codes.subscribe?.(() => {
      checker.forget()
      onForgotten()
    })
    return checker
  }
  const ready = (): Promise<Checker> => {
    opening ??= open()
    return opening
  }
  return {
    check: async (encounter) => (await ready()).check(encounter),
    assess: async (encounters) => (await ready()).assess(encounters),
    forget: () => void opening?.then((checker) => checker.forget()),
  }
}
