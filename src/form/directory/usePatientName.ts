import * as en from '../../messages/en/patient.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { useDirectoryEntry } from './useDirectoryEntry.js'

/** The name of a patient, "Roe, Richard", or "patient 100235" where the directory has none. */
export const usePatientName = (id: string): string => {
  const words = useWords('patient', en)
  return useDirectoryEntry('patient', id)?.name ?? words.unnamedInSentence(id)
}
