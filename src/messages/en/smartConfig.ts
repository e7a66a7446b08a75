// What config.json says of signing in at an EHR (SMART on FHIR), where that cannot be used.

export const noClientId =
  'This site’s config.json has “smart” without a “clientId”. Ask whoever runs this site to set it to the id that the EHR gave this app when it was registered.'
export const wrongIssuers =
  'In this site’s config.json “smart” has no valid “issuers”. Ask whoever runs this site to list the base address of each EHR’s FHIR server, with https, for example “https://ehr.example/fhir/r4”.'
export const wrongScopes =
  'In this site’s config.json “scopes” of “smart” has to be a text with “openid” in it. Ask whoever runs this site to correct it, or to leave it out.'
export const wrongSmartCapabilities =
  'In this site’s config.json “capabilities” or “roles” of “smart” are not valid. Ask whoever runs this site to list capabilities such as “edit” and “submit”, and each role with its “code” and “capabilities”.'
