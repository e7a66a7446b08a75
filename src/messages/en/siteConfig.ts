// What is wrong with a site's config.json, for whoever runs the site. Each stands in a list below `intro`.

export const intro = 'This site’s config.json cannot be used:'
export const ask = 'Ask whoever runs this site to correct it, then reload the page.'

export const gone =
  'It was not found, and it named a server before. Put it back beside the app, or one with {"client": "local-storage"} where encounters are to stay in this browser.'
export const notJson =
  'It is not valid JSON. Look for a missing or extra comma, quote or bracket, or for a file that was cut off.'
export const notJsonAt = (line: string, column: string): string =>
  `It is not valid JSON: line ${line}, column ${column}. Look there for a missing or extra comma, quote or bracket.`
export const notAnObject =
  'It is not a JSON object. Write it in braces, for example {"client": "local-storage"}.'
export const typo = (name: string, meant: string): string =>
  `“${name}” is not a setting. Change it to “${meant}”, or remove it.`
export const unknownName = (name: string, names: string): string =>
  `“${name}” is not a setting. Remove it, or use one of these: ${names}.`
export const unknownClient = (name: string): string =>
  `“client” names the storage “${name}”, which this version of the app does not have. Change it to “local-storage”, “indexed-db”, “http” or “fhir”.`
export const noClient = (name: string): string =>
  `It has “${name}”, which is for a server, and names no client, so that encounters would stay in this browser. Set “client” to “http” for an encounter server, or to “fhir” for a FHIR server.`
export const wrongLocale = (name: string): string =>
  `“locale” is “${name}”, which is not a language tag. Change it, for example to “en-US” or “es-US”.`
export const needsObject = (name: string): string =>
  `“${name}” has to be a JSON object, in braces. Correct it, or remove it.`
export const needsText = (name: string, value: string): string =>
  `“${name}” is “${value}”. Write it as text, in quotes, or remove it.`
export const needsTexts = (name: string): string =>
  `“${name}” has to be a list of texts, such as ["a", "b"]. Correct it, or remove it.`
export const needsList = (name: string): string =>
  `“${name}” has to be a list, in brackets. Correct it, or remove it.`
export const needsObjects = (name: string): string =>
  `“${name}” has to be a list of JSON objects, such as [{ … }]. Correct it, or remove it.`
export const needsNumber = (name: string, value: string): string =>
  `“${name}” is “${value}”. Set it to a number of 0 or more, without quotes.`
export const needsSwitch = (name: string, value: string): string =>
  `“${name}” is “${value}”. Set it to true or false, without quotes.`
export const needsSources = (name: string): string =>
  `“${name}” has to be a list of origins. Write, for example, ["https://ehr.example"].`
export const wrongSource = (name: string, source: string): string =>
  `“${name}” has “${source}”, which is not an origin. Write scheme and host alone, for example “https://ehr.example” or “https://*.ehr.example”, or “'self'” for the app’s own.`
export const wrongLock = (minutes: string): string =>
  `“lockAfterMinutes” is “${minutes}”. Set it to the number of minutes after which the app locks, or to 0 for never.`
