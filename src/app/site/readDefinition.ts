import { type EncounterDefinition, kareoEncounter } from '../../encounter/EncounterDefinition.js'
import { isDictionary } from '../../schema/isDictionary.js'
import type { AppStorage, ConfigAnswer } from '../appStorage.js'

/** What encounters consist of here, or why config.json does not tell. */
export type ReadDefinition =
  | { readonly kind: 'defined'; readonly definition: EncounterDefinition }
  | { readonly kind: 'refused'; readonly message: string }

/** The extension as last read, for a visit on which config.json cannot be fetched. */
const lastKnown = (storage: AppStorage): unknown => {
  try {
    return JSON.parse(storage.readExtension() ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Reads what config.json adds to the encounter that ships. */
export const readDefinition = async (
  storage: AppStorage,
  asked: Promise<ConfigAnswer>,
): Promise<ReadDefinition> => {
  const answer = await asked
  const config = answer.kind === 'read' && isDictionary(answer.config) ? answer.config : {}
  const extension = answer.kind === 'unreachable' ? lastKnown(storage) : config.encounter
  if (extension === undefined) {
    storage.writeExtension(undefined)
    return { kind: 'defined', definition: kareoEncounter }
  }
  // Few sites extend the encounter.
  const { extendEncounter, ExtensionError } = await import('../../encounter/extendEncounter.js')
  try {
    const definition = extendEncounter(kareoEncounter, extension)
    storage.writeExtension(JSON.stringify(extension))
    return { kind: 'defined', definition }
  } catch (error) {
    if (error instanceof ExtensionError) return { kind: 'refused', message: error.message }
    throw error
  }
}
