// Opening the app from an EHR, or signing in there (SMART on FHIR).

export const signInTitle = 'Sign in'
export const selectIssuer = 'Select where you work. You sign in there, then come back here.'

export const refusedTitle = 'This site does not know that EHR'
export const refusedIssuer = (iss: string): string =>
  `The app was opened by “${iss}”, which is not one of this site’s EHRs. Nothing was sent to it, and you were not signed in.`
export const refusedHint =
  'Close this page and open the app from your EHR. If it was your EHR, ask whoever runs this site to add that address to “issuers” in config.json.'

export const cannotWorkTitle = 'You cannot work here as this user'
export const untold = (issuer: string): string =>
  `${issuer} does not say who has signed in (“fhirUser”). Ask whoever runs it to give this app the scopes “openid” and “fhirUser”.`
export const otherType = (issuer: string, type: string): string =>
  `${issuer} has signed you in as a ${type}. This app is for the staff of a clinic: sign in as one of them.`
export const notFound = (issuer: string, reference: string): string =>
  `${issuer} has signed you in as “${reference}”, and has no such Practitioner, or does not let you read it. Ask whoever runs it to correct that.`
export const signOut = 'Sign out'

export const noPractitionerNumber = (why: string): string =>
  `You are signed in, but cannot be selected as a provider. ${why} Until then, select the provider of each encounter.`

export const openedFor = (issuer: string): string => `Opened from ${issuer} for`
export const openedFrom = (issuer: string): string => `Opened from ${issuer}`
export const visitOn = (date: string): string => `Visit of ${date}`
/** The EHR has a visit open from which nothing was taken. */
export const visitUncertain = (issuer: string): string =>
  `The day of the visit that is open in ${issuer} is not certain. Check the date of service.`
export const newForPatient = 'New encounter'
export const encountersOf = 'Encounters of this patient'
export const noEncounters = 'None yet.'
export const encountersFailed = 'They could not be loaded. Check the connection, then open this list again.'
export const otherPatient =
  'The encounter on this page was not started for this patient. Check whose it is before you go on.'
export const patientNotFound = (issuer: string): string =>
  `${issuer} opened this app for a patient who was not found on its FHIR server, or whom you cannot read there. No encounter can be started for them here.`
/** It opened the app for a visit, without saying whose. */
export const patientUntold = (issuer: string): string =>
  `${issuer} opened this app for a visit, but named no patient, and whose visit it is cannot be read there. Nothing was filled in: select the patient yourself, or open the app again from the patient’s chart. Ask whoever runs ${issuer} to name the “patient” with the launch.`
export const patientUnavailable = (issuer: string): string =>
  `${issuer} is unavailable, so the patient for whom it opened this app cannot be shown. Check the connection, then reload the page.`
export const notSelectable = (why: string): string => `No encounter can be entered for this patient. ${why}`

export const unavailable = (issuer: string): string =>
  `${issuer} is unavailable. Check the connection, then try again.`
export const noSmart = (issuer: string): string =>
  `${issuer} does not sign people in to apps such as this one (SMART App Launch 2 with PKCE). Ask whoever runs it.`
export const notSigned = (issuer: string): string =>
  `The sign-in that came from ${issuer} is not signed with its keys, so you were not signed in. Try again, and tell whoever runs it if this repeats.`
