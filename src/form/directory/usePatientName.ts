import * as words from '../../messages/en/patient.js'
import { useDirectoryEntry } from './useDirectoryEntry.js'

/** The name of a patient, "Roe, Richard", or "patient 100235" where the directory has none. */
export const usePatientName = (id: string): string =>
  useDirectoryEntry('patient', id)?.name ?? words.unnamedInSentence(id)
