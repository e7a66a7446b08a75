import { EncounterClientError } from '../../client/EncounterClientError.js'
import { type FhirCapabilities, isFhirCapabilities } from '../../client/fhir/server/readCapabilities.js'
import * as words from '../../messages/en/fhir.js'
import { tellerOf } from '../../messages/Told.js'
import { isDictionary } from '../../schema/isDictionary.js'
import type { AppStorage } from '../appStorage.js'

const tell = tellerOf('fhir', words)

/** Where what a server offers is remembered. */
export type CapabilityStorage = Pick<AppStorage, 'readCapabilities' | 'writeCapabilities'>

/** What a server last said that it offers; undefined for another server. */
const recall = (storage: CapabilityStorage, baseUrl: string): FhirCapabilities | undefined => {
  try {
    const kept: unknown = JSON.parse(storage.readCapabilities() ?? 'null')
    if (!isDictionary(kept) || kept.baseUrl !== baseUrl) return undefined
    return isFhirCapabilities(kept.capabilities) ? kept.capabilities : undefined
  } catch {
    return undefined
  }
}

const ask = async (
  storage: CapabilityStorage,
  baseUrl: string,
  asked: Promise<FhirCapabilities>,
): Promise<FhirCapabilities> => {
  try {
    const capabilities = await asked
    storage.writeCapabilities(JSON.stringify({ baseUrl, capabilities }))
    return capabilities
  } catch (error) {
    const isAway = error instanceof EncounterClientError && error.kind === 'unavailable'
    const known = isAway ? recall(storage, baseUrl) : undefined
    if (known === undefined) throw error
    return known
  }
}

/**
 * Asks a FHIR server what it offers. Where it is unavailable, it is what it last said, so that the app opens over what was
 * seen and what waits. Rejects where it lacks what keeping encounters needs: a clinician would document a visit, and only
 * then be told that it cannot be saved.
 */
export const readCapabilities = async (
  storage: CapabilityStorage,
  baseUrl: string,
  asked: Promise<FhirCapabilities>,
): Promise<FhirCapabilities> => {
  const capabilities = await ask(storage, baseUrl, asked)
  const { lacks } = capabilities
  if (lacks.length > 0) throw new EncounterClientError('invalid', tell('lacks', lacks.join('; ')))
  return capabilities
}
