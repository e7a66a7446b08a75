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

export const wrongIssuer =
  'En el config.json de este sitio, “signIn” no tiene un “issuer” válido. Pida a quien administra este sitio que ponga la dirección https del emisor de OpenID Connect, por ejemplo “https://id.example”.'
export const wrongClientId =
  'En el config.json de este sitio, “signIn” no tiene “clientId”. Pida a quien administra este sitio que ponga el nombre con el que el emisor conoce esta aplicación.'
export const wrongScope =
  'En el config.json de este sitio, el “scope” de “signIn” debe ser un texto que contenga “openid”. Pida a quien administra este sitio que lo corrija o que lo quite.'
export const wrongParameters =
  'En el config.json de este sitio, los “parameters” de “signIn” deben ser textos por nombre, y ninguno puede ser de los que usa la aplicación. Pida a quien administra este sitio que los corrija o que los quite.'
export const tokensAndIssuer =
  'El config.json de este sitio tiene “signIn” y también “tokens” fijos, con los que entra cualquiera. Pida a quien administra este sitio que quite los tokens.'
export const wrongRoles =
  'En el config.json de este sitio, el cliente “fhir” inicia sesiones y no tiene “roles” válidos. Pida a quien administra este sitio que indique qué puede hacer cada rol, por ejemplo {"clinician": ["edit", "submit"]}.'
export const nobodySignedIn =
  'El servicio de inicio de sesión no indica quién es usted. Pida a quien administra este sitio que el servicio indique “sub”.'

export const wrongPollSeconds = (shortest: number): string =>
  `En el config.json de este sitio, “pollSeconds” debe ser un número de al menos ${shortest}, o 0 para nunca. Pida a quien administra este sitio que lo corrija.`
