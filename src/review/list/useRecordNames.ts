import type { EncounterRecord } from '../../client/EncounterClient.js'
import { readEncounter } from '../../encounter/Encounter.js'
import { useCache } from '../../form/cache.js'
import * as enActing from '../../messages/en/acting.js'
import * as en from '../../messages/en/list.js'
import { isolate } from '../../messages/isolate.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { useReview } from '../ReviewContext.js'
import { knownName } from './fetchNames.js'
import { idOf } from './idOf.js'

/** Names records from the cache, without a request to the directory. */
export interface RecordNames {
  /** The name of the record's patient, if it is cached. */
  readonly patientOf: (record: EncounterRecord) => string | undefined
  /** "Doe, Jane, encounter 8009001", to be rendered by `Isolated`. */
  readonly describe: (record: EncounterRecord) => string
}

/** Provides the names that the list has already fetched. */
export const useRecordNames = (): RecordNames => {
  const words = useWords('list', en)
  const { named } = useWords('acting', enActing)
  const { ui } = useReview()
  const queryClient = useCache()
  const patientOf = ({ encounter }: EncounterRecord) => {
    const { patientId } = readEncounter(encounter, ui)
    return patientId === undefined ? undefined : knownName(queryClient, 'patient', patientId)
  }
  return {
    patientOf,
    describe: (record) => {
      const [id, patient] = [idOf(record, ui), patientOf(record)]
      return patient === undefined ? words.encounter(id) : named(isolate(patient), id)
    },
  }
}
