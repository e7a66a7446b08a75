/** The sort keys of `list`. */
export const encounterSortKeys = [
  'updatedAt',
  'updatedBy',
  'dateOfService',
  'patient',
  'provider',
  'diagnoses',
  'procedures',
  'findings',
  'id',
] as const

/**
 * A sort key of `list`. `patient` and `provider` sort by name if the client has a directory, otherwise by id; codes
 * by the first one; `findings` by their number.
 */
export type EncounterSortKey = (typeof encounterSortKeys)[number]
