import { EncounterClientError } from '../../client/EncounterClientError.js'
import { type FhirCapabilities, isFhirCapabilities } from '../../client/fhir/server/readCapabilities.js'
import * as words from '../../messages/en/fhir.js'
import { tellerOf } from '../../messages/Told.js'
import type { AppStorage } from '../appStorage.js'
import { askOrRecall } from './askOrRecall.js'

const tell = tellerOf('fhir', words)

/** Where what a server offers is remembered. */
export type CapabilityStorage = Pick<AppStorage, 'readCapabilities' | 'writeCapabilities'>

/**
 * Asks a FHIR server what it offers, and recalls it where the server is unavailable. Rejects where it lacks what keeping
 * encounters needs: a clinician would document a visit, and only then be told that it cannot be saved.
 */
export const requireCapabilities = async (
  { readCapabilities: read, writeCapabilities: write }: CapabilityStorage,
  baseUrl: string,
  asked: Promise<FhirCapabilities>,
): Promise<FhirCapabilities> => {
  const capabilities = await askOrRecall({ read, write, is: isFhirCapabilities }, baseUrl, asked)
  const { lacks } = capabilities
  if (lacks.length > 0) throw new EncounterClientError('invalid', tell('lacks', lacks.join('; ')))
  return capabilities
}
