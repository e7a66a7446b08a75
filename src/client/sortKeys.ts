/** All that `list` can sort by. */
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

/** What `list` can sort by: names where the client has a directory, else ids; codes by the first; findings by how many. */
export type EncounterSortKey = (typeof encounterSortKeys)[number]
