// A FHIR server that keeps encounters or names patients. Whole sentences that stand alone or after "Not saved:".

/** @param texts What the server says, in its own words. */
export const serverSays = (texts: string): string => `The FHIR server says: “${texts}”`

/** @param what Interactions in FHIR's own words, such as "Encounter: create". */
export const lacks = (what: readonly string[]): string =>
  `This FHIR server does not offer what keeping encounters needs (${what.join('; ')}). Ask whoever runs this site to keep encounters on another server and use this one as the directory.`

export const isBusyWriting = 'Others keep changing this encounter. Try again in a moment.'

export const damaged = (id: number | string): string =>
  `Encounter ${id} cannot be shown: a part of it is missing on the FHIR server. Ask whoever runs the server to look at it.`

export const notOnServer = (id: number | string): string =>
  `Encounter ${id} is not on the FHIR server. Look for it in the list.`

export const severalEncounters = (id: number | string): string =>
  `More than one encounter on the FHIR server has the number ${id}. Ask whoever runs the server to correct it.`

/** Kinds of entries of a directory, with the verb that follows. */
export const entryKinds = { patient: 'patient', provider: 'provider', appointment: 'appointment' } as const

export const severalEntries = (kind: keyof typeof entryKinds, id: string): string =>
  `More than one ${entryKinds[kind]} on the FHIR server has the number ${id}. Ask whoever runs the server to correct it before you save.`

/** @param system The configured system of identifiers. */
export const noNumber = (kind: keyof typeof entryKinds, system: string): string =>
  `This ${entryKinds[kind]} has no number of this clinic (${system}) on the FHIR server. Ask for one to be added there.`

export const linkElsewhere =
  'The FHIR server continues its list at another address, which is not followed. Ask whoever runs it to correct its base address.'

export const unnamed = 'Unnamed'
