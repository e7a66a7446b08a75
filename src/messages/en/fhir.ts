// A FHIR server that keeps encounters or names patients. Whole sentences that stand alone or after "Not saved:".

/**
 * @param what What happened.
 * @param texts What the server says, in its own words.
 */
export const withServerWords = (what: string, texts: string): string =>
  `${what} The FHIR server says: “${texts}”`

/** @param what Interactions in FHIR's own words, such as "Encounter: create". */
export const lacks = (what: string): string =>
  `This FHIR server does not offer what keeping encounters needs (${what}). Ask whoever runs this site to keep encounters on another server and use this one as the directory.`

export const isBusyWriting = 'Others keep changing this encounter. Try again in a moment.'

export const numberTaken = (id: number | string): string =>
  `An encounter of another system on the FHIR server has the number ${id}. It is left as it is.`

export const keyUsedTwice =
  'This was not saved: a change to another encounter was sent with its key. Save it again.'

/** @param parts What is missing or cannot be read, as the server names it; empty: unknown. */
export const damaged = (id: number | string, parts: readonly string[]): string =>
  `Encounter ${id} cannot be shown: a part of it is missing on the FHIR server, or was changed by another system${parts.length === 0 ? '' : ` (${parts.join(', ')})`}. Ask whoever runs the server to check it.`

/** @param names Diagnoses with a code, and where each is: "Z21 (Condition/1)". */
export const addedCodes = (names: readonly string[]): string =>
  `Another system has added to the bill of this encounter what nobody has entered here: ${names.join(', ')}. If it is right, add it to the diagnosis codes. If not, ask whoever runs the FHIR server to remove it from the encounter. Then try again.`

/** @param names Diagnoses, of which one has no ICD-10-CM code here. */
export const addedDiagnoses = (names: readonly string[]): string =>
  `Another system has added to the bill of this encounter what nobody has entered here: ${names.join(', ')}. Ask whoever runs the FHIR server to remove it from the encounter, then try again.`

export const codesOfOther = (id: number | string): string =>
  `Encounter ${id} cannot be shown: on the FHIR server it is of another patient than its codes. Ask whoever runs the server to correct it.`

export const notOnServer = (id: number | string): string =>
  `Encounter ${id} is not on the FHIR server. Look for it in the list.`

export const severalEncounters = (id: number | string): string =>
  `More than one encounter on the FHIR server has the number ${id}. Ask whoever runs the server to correct it.`

type EntryKind = 'patient' | 'provider' | 'appointment'

export const severalEntries = (kind: EntryKind, id: string): string =>
  `More than one ${kind} on the FHIR server has the number ${id}. Ask whoever runs the server to correct it before you save.`

export const otherPatient = (id: string): string =>
  `Another system has given this encounter to another patient than the one with the number ${id}. Select the right patient, then save again.`

/** @param system The configured system of identifiers. */
export const noNumber = (kind: EntryKind, system: string): string =>
  `This ${kind} has no number of this clinic (${system}) on the FHIR server. Ask for one to be added there.`

export const severalPatients =
  'This appointment is of more than one patient. Select the patient of the encounter instead.'

/** @param type The kind of resource in FHIR's own words, such as "Encounter". */
export const otherAnswer = (type: string): string =>
  `The FHIR server answered with another ${type} than the one that was to be created. Nothing is saved. Ask whoever runs it to check its conditional create.`

export const linkElsewhere =
  'The FHIR server continues its list at another address, which is not followed. Ask whoever runs it to correct its base address.'

export const linksInCircle =
  'The pages of a list on the FHIR server lead back to one that was read before, so that it has no end. Ask whoever runs the server to correct its “next” links.'

export const tooManyPages = (pages: number): string =>
  `A list on the FHIR server has more than ${pages} pages, which is more than this app can read. Search for less at a time, or ask whoever runs the server for larger pages.`

export const unnamed = 'Unnamed'
