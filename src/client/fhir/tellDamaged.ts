import type { EncounterId } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/fhir.js'
import { type Said, tellerOf } from '../../messages/Told.js'
import type { ReadRecord } from './mapping/readEncounter.js'

const tell = tellerOf('fhir', words)

/** Says why an encounter cannot be shown. */
export const tellDamaged = (id: EncounterId, read: ReadRecord): Said => {
  if (read.kind !== 'damaged') return tell('damaged', id, [])
  return read.isOfOtherPatient ? tell('codesOfOther', id) : tell('damaged', id, read.parts ?? [])
}
