export const signInTitle = 'Iniciar sesión'
export const selectIssuer = 'Seleccione dónde trabaja. Inicia sesión allí y después vuelve aquí.'

export const refusedTitle = 'Este sitio no conoce ese expediente electrónico'
export const refusedIssuer = (iss: string): string =>
  `La aplicación se abrió desde “${iss}”, que no es uno de los expedientes electrónicos de este sitio. No se le envió nada y nadie inició sesión.`
export const refusedHint =
  'Cierre esta página y abra la aplicación desde su expediente electrónico. Si era el suyo, pida a quien administra este sitio que agregue esa dirección a “issuers” en config.json.'

export const cannotWorkTitle = 'No puede trabajar aquí con este usuario'
export const untold = (issuer: string): string =>
  `${issuer} no dice quién inició sesión (“fhirUser”). Pida a quien lo administra que dé a esta aplicación los permisos “openid” y “fhirUser”.`
export const otherType = (issuer: string, type: string): string =>
  `${issuer} inició su sesión como ${type}. Esta aplicación es para el personal de una clínica: inicie sesión como parte de él.`
export const notFound = (issuer: string, reference: string): string =>
  `${issuer} inició su sesión como “${reference}”, y no tiene ese Practitioner o no le permite leerlo. Pida a quien lo administra que lo corrija.`
export const signOut = 'Cerrar sesión'

export const noPractitionerNumber = (why: string): string =>
  `Inició sesión, pero no se le puede seleccionar como proveedor. ${why} Mientras tanto, seleccione el proveedor de cada encuentro.`

export const openedFor = (issuer: string): string => `Abierto desde ${issuer} para`
export const openedFrom = (issuer: string): string => `Abierto desde ${issuer}`
export const visitOn = (date: string): string => `Visita del ${date}`
export const visitUncertain = (issuer: string): string =>
  `No es seguro de qué día es la visita abierta en ${issuer}. Compruebe la fecha del servicio.`
export const newForPatient = 'Encuentro nuevo'
export const encountersOf = 'Encuentros de este paciente'
export const noEncounters = 'Aún no hay ninguno.'
export const encountersFailed = 'No se pudieron cargar. Compruebe la conexión y vuelva a abrir esta lista.'
export const otherPatient =
  'El encuentro de esta página no se empezó para este paciente. Compruebe de quién es antes de seguir.'
export const patientNotFound = (issuer: string): string =>
  `${issuer} abrió esta aplicación para un paciente que no se encontró en su servidor FHIR, o que usted no puede leer allí. Aquí no se puede empezar ningún encuentro para él.`
export const patientUntold = (issuer: string): string =>
  `${issuer} abrió esta aplicación para una visita sin nombrar al paciente, y allí no se puede leer de quién es. No se rellenó nada: seleccione usted el paciente, o vuelva a abrir la aplicación desde su expediente. Pida a quien administra ${issuer} que nombre al “patient” al abrirla.`
export const patientUnavailable = (issuer: string): string =>
  `${issuer} no está disponible, así que no se puede mostrar el paciente para el que abrió esta aplicación. Compruebe la conexión y recargue la página.`
export const notSelectable = (why: string): string =>
  `No se puede registrar ningún encuentro para este paciente. ${why}`

export const unavailable = (issuer: string): string =>
  `${issuer} no está disponible. Compruebe la conexión e inténtelo de nuevo.`
export const noSmart = (issuer: string): string =>
  `${issuer} no permite iniciar sesión en aplicaciones como esta (SMART App Launch 2 con PKCE). Consulte a quien lo administra.`
export const notSigned = (issuer: string): string =>
  `El inicio de sesión que llegó de ${issuer} no está firmado con sus claves, así que no se inició su sesión. Inténtelo de nuevo y, si se repite, avise a quien lo administra.`
