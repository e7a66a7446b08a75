export const noBaseUrl =
  'El config.json de este sitio nombra el cliente “http” sin un “baseUrl” válido. Pida a quien administra este sitio que ponga la dirección del servidor de encuentros, por ejemplo “/api”.'
export const wrongTokens =
  'En el config.json de este sitio, “tokens” debe ser una lista de textos. Pida a quien administra este sitio que lo corrija.'

export const noFhirBaseUrl =
  'El config.json de este sitio nombra un servidor FHIR sin un “baseUrl” válido. Pida a quien administra este sitio que ponga la dirección base del servidor, por ejemplo “https://ehr.example/fhir/r4”.'
export const wrongSystems =
  'En el config.json de este sitio, al servidor FHIR le falta alguno de los “systems”. Pida a quien administra este sitio que ponga en “patient”, “provider”, “appointment” y “encounter” los sistemas de los identificadores de la clínica, por ejemplo “https://clinic.example/patients”.'
export const wrongEncounterType =
  'En el config.json de este sitio, el cliente “fhir” no tiene un “encounterType” válido. Pida a quien administra este sitio que ponga su “system” y su “code”.'
export const wrongToken =
  'En el config.json de este sitio, un “token” debe ser un texto. Pida a quien administra este sitio que lo corrija.'
export const wrongFhirUsers =
  'En el config.json de este sitio, el cliente “fhir” no tiene “users” válidos. Pida a quien administra este sitio que los ponga, cada uno con “id”, “name” y “capabilities”.'
export const wrongDirectory =
  'En el config.json de este sitio, “directory” debe nombrar el cliente “fhir”. Pida a quien administra este sitio que lo corrija o que lo quite.'
