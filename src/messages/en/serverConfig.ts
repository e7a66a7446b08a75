// What config.json says of a server, where that cannot be used.

export const noBaseUrl =
  'This site’s config.json names the client “http” without a valid “baseUrl”. Ask whoever runs this site to set it to the address of the encounter server, for example “/api”.'
export const wrongTokens =
  'In this site’s config.json “tokens” has to be a list of texts. Ask whoever runs this site to correct it.'

export const noFhirBaseUrl =
  'This site’s config.json names a FHIR server without a valid “baseUrl”. Ask whoever runs this site to set it to the base address of the server, for example “https://ehr.example/fhir/r4”.'
export const wrongSystems =
  'In this site’s config.json the FHIR server has no complete “systems”. Ask whoever runs this site to set “patient”, “provider”, “appointment” and “encounter” to the systems of the clinic’s identifiers, for example “https://clinic.example/patients”.'
export const wrongEncounterType =
  'In this site’s config.json the client “fhir” has no valid “encounterType”. Ask whoever runs this site to set its “system” and “code”.'
export const wrongToken =
  'In this site’s config.json a “token” has to be a text. Ask whoever runs this site to correct it.'
export const wrongFhirUsers =
  'In this site’s config.json the client “fhir” has no valid “users”. Ask whoever runs this site to list them, each with “id”, “name” and “capabilities”.'
export const wrongDirectory =
  'In this site’s config.json the “directory” has to name the client “fhir”. Ask whoever runs this site to correct it, or to leave it out.'

export const wrongIssuer =
  'In this site’s config.json “signIn” has no valid “issuer”. Ask whoever runs this site to set it to the https address of the issuer of OpenID Connect, for example “https://id.example”.'
export const wrongClientId =
  'In this site’s config.json “signIn” has no “clientId”. Ask whoever runs this site to set it to the name by which the issuer knows this app.'
export const wrongScope =
  'In this site’s config.json the “scope” of “signIn” has to be a text with “openid” in it. Ask whoever runs this site to correct it, or to leave it out.'
export const wrongParameters =
  'In this site’s config.json the “parameters” of “signIn” have to be texts by name, none of which is the app’s own. Ask whoever runs this site to correct them, or to leave them out.'
export const tokensAndIssuer =
  'This site’s config.json has both “signIn” and fixed “tokens”, which sign in whoever opens the app. Ask whoever runs this site to remove the tokens.'
export const wrongRoles =
  'In this site’s config.json the client “fhir” signs people in, and has no valid “roles”. Ask whoever runs this site to list what each role may do, for example {"clinician": ["edit", "submit"]}.'
export const nobodySignedIn =
  'The sign-in service does not say who you are. Ask whoever runs this site to have it tell “sub”.'

export const wrongPollSeconds = (shortest: number): string =>
  `In this site’s config.json “pollSeconds” has to be a number of at least ${shortest}, or 0 for never. Ask whoever runs this site to correct it.`
