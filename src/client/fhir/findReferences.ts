import type { Encounter } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/fhir.js'
import { tellerOf } from '../../messages/Told.js'
import type { Dictionary } from '../../schema/isDictionary.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { LookUps } from './createLookUps.js'
import { nameOf } from './directory/entries.js'
import type { FhirContext } from './mapping/FhirContext.js'
import { referenceTo } from './mapping/readJson.js'
import { type FoundReferences, type ReferenceKind, referredBy } from './mapping/references.js'

const tell = tellerOf('fhir', words)

/**
 * The resource of one kind with an identifier; undefined where there is none. Rejects where there are several: whose
 * encounter it is would be a guess.
 */
export const findByIdentifier = async (
  lookUps: LookUps,
  kind: ReferenceKind,
  value: string,
  signal?: AbortSignal,
): Promise<Dictionary | undefined> => {
  const [[resource, another] = []] = await lookUps.find(kind, [value], signal)
  if (another !== undefined) throw new EncounterClientError('invalid', tell('severalEntries', kind, value))
  return resource
}

/** Looks up what an encounter refers to. */
export const findReferences = async (
  lookUps: LookUps,
  encounter: Encounter,
  context: FhirContext,
): Promise<FoundReferences> => {
  const values = referredBy(encounter, context)
  const kinds = ['patient', 'provider', 'appointment'] as const
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const value = values[kind]
      const resource = value === undefined ? undefined : await findByIdentifier(lookUps, kind, value)
      if (resource === undefined || value === undefined) return []
      const display = kind === 'appointment' ? undefined : nameOf(resource)
      return [
        [
          kind,
          { reference: referenceTo(resource), value, ...(display === undefined ? undefined : { display }) },
        ],
      ]
    }),
  )
  return Object.fromEntries(found.flat())
}
