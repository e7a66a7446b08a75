import type { FhirServerOptions } from '../FhirClientOptions.js'
import { partOf, referenceTo, textOf } from '../mapping/readJson.js'
import { createFhirServer } from '../server/createFhirServer.js'

/** Creates a function that finds the id of the Patient whom an Encounter is of; undefined where that is not certain. */
export const createSubjectFinder = (
  options: FhirServerOptions,
): ((encounterId: string) => Promise<string | undefined>) => {
  const server = createFhirServer(options)
  const base = `${options.baseUrl.replace(/\/+$/, '')}/`
  return async (encounterId) => {
    const found = await server.searchAll('Encounter', [['_id', encounterId]])
    const encounter = found.find((resource) => referenceTo(resource) === `Encounter/${encounterId}`)
    if (encounter === undefined || encounter.status === 'entered-in-error') return undefined
    const subject = textOf(partOf(encounter, 'subject'), 'reference') ?? ''
    const reference = subject.startsWith(base) ? subject.slice(base.length) : subject
    return /^Patient\/([A-Za-z0-9.-]{1,64})$/.exec(reference)?.[1]
  }
}
