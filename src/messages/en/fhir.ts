// A FHIR server that keeps encounters or names patients: for clinicians "the records server". Whole sentences that stand alone
// or after "Not saved:".

/**
 * @param what What happened.
 * @param texts What the server says, in its own words.
 */
export const withServerWords = (what: string, texts: string): string =>
  `${what} The records server says: “${texts}”`

/** @param what Interactions in FHIR's own words, such as "Encounter: create". */
export const lacks = (what: string): string =>
  `This records server (FHIR) does not offer what keeping encounters needs (${what}). Ask whoever runs this site to keep encounters on another server, and to use this one only to look up patients, providers and appointments.`

export const isBusyWriting = 'Others keep changing this encounter. Try again in a moment.'

export const numberTaken = (id: number | string): string =>
  `The records server already has an encounter ${id}, from another system. That one is left as it is, and this one is not put there.`

export const keyUsedTwice =
  'This was not saved: it was mixed up with a change to another encounter. Save it again.'

/** @param parts What is missing or cannot be read, as the server names it; empty: unknown. */
export const damaged = (id: number | string, parts: readonly string[]): string =>
  `Encounter ${id} cannot be shown: on the records server a part of it is missing, or was changed by another system${parts.length === 0 ? '' : ` (${parts.join(', ')})`}. Ask whoever runs the server to check it.`

/** @param names Diagnoses with a code, and where each is: "Z21 (Condition/1)". */
export const addedCodes = (names: readonly string[]): string =>
  names.length === 1
    ? `Another system has added a diagnosis code to this encounter for billing that was not entered here: ${names.join(', ')}. If it is right, add it to the diagnosis codes. If not, ask whoever runs the records server to remove it from the encounter. Then try again.`
    : `Another system has added diagnosis codes to this encounter for billing that were not entered here: ${names.join(', ')}. Add those that are right to the diagnosis codes. Ask whoever runs the records server to remove the others from the encounter. Then try again.`

/** @param names Diagnoses, of which one has no ICD-10-CM code here. */
export const addedDiagnoses = (names: readonly string[]): string =>
  `Another system has added to this encounter for billing what has no ICD-10-CM code and was not entered here: ${names.join(', ')}. Ask whoever runs the records server to remove it from the encounter, then try again.`

export const codesOfOther = (id: number | string): string =>
  `Encounter ${id} cannot be shown: on the records server one of its codes is of another patient than the encounter. Ask whoever runs the server to correct it.`

export const notOnServer = (id: number | string): string =>
  `Encounter ${id} is not on the records server. Look for it in the list.`

export const severalEncounters = (id: number | string): string =>
  `The records server has more than one encounter with the number ${id}, so none of them is shown. Ask whoever runs the server to correct it.`

type EntryKind = 'patient' | 'provider' | 'appointment'

export const severalEntries = (kind: EntryKind, id: string): string =>
  `More than one ${kind} on the records server has the ID ${id}, so it is not certain which one is meant. Ask whoever runs the server to correct it before you save.`

export const otherPatient = (id: string): string =>
  `Another system has given this encounter to another patient than the one shown here, who has the ID ${id}. Select the patient whose visit it was, then save again.`

/** @param system The configured system of identifiers. */
export const noNumber = (kind: EntryKind, system: string): string =>
  `This ${kind} has no ${kind} ID of this clinic, and an encounter needs one. Ask whoever keeps the ${kind} records to add it (identifier system ${system}).`

/** @param value An identifier of the clinic that the form's field cannot hold. */
export const otherNumber = (kind: EntryKind, value: string): string =>
  `This ${kind} has the ID “${value}”, and an encounter here takes whole numbers only. Ask whoever keeps the ${kind} records for such an ID.`

export const severalPatients =
  'This appointment is for more than one patient. Leave it out, and select the patient and the date of service.'

/** @param type The kind of resource in FHIR's own words, such as "Encounter". */
export const otherAnswer = (type: string): string =>
  `This was not saved: the records server answered with another ${type} than the new one. Ask whoever runs the server to check its conditional create (If-None-Exist).`

/** @param name Whom the record was merged into; empty: unknown. */
export const merged = (name: string): string =>
  `This patient’s record was merged into another one${name === '' ? '' : ` (${name})`}. Select that one instead.`

export const noSearch =
  'The records server does not offer the searches that this app needs (POST, “_search”). Ask whoever runs this site to check the address of the server, and whoever runs the server to allow them.'

export const notOffered =
  'The records server does not offer what this app asks of it (405). Ask whoever runs the server to allow it.'

export const pageGone = 'The records server no longer has the rest of this list. Load the list again.'

export const linkElsewhere =
  'This list is incomplete and not shown: the records server continues its list at another address, which is not followed. Ask whoever runs the server to set its public base address.'

export const linksInCircle =
  'This list has no end and is not shown: its pages on the records server lead back to one that was read before. Ask whoever runs the server to correct its “next” links.'

export const tooManyPages = (pages: number): string =>
  `This list has more than ${pages} pages on the records server, which is more than this app can read. Search for less at a time, or ask whoever runs the server for larger pages.`

export const unnamed = 'Unnamed'
