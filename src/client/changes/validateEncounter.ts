import type { Encounter } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/clientErrors.js'
import type { CompiledModel } from '../../schema/compileModel.js'
import { labelOf } from '../../schema/labelOf.js'

/** Describes in one line each, by field labels, why an encounter does not validate; empty if it does. */
export type ValidateEncounter = (encounter: Encounter) => readonly string[]

/** The groups around a field, which a message does not name; "" for most fields. */
const groupsAround = (path: readonly PropertyKey[]): string =>
  path
    .slice(0, typeof path.at(-1) === 'number' ? -2 : -1)
    .map((part) => words.within(typeof part === 'number' ? words.itemOf(part + 1) : labelOf(String(part))))
    .join('')

/** Creates the validation of encounters that are written, by their compiled schema. */
export const validateBy =
  ({ validator }: Pick<CompiledModel, 'validator'>): ValidateEncounter =>
  (encounter) => {
    const result = validator.safeParse(encounter)
    if (result.success) return []
    return result.error.issues.map(({ path, message }) => `${groupsAround(path)}${message}`)
  }
