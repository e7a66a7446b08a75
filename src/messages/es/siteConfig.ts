export const intro = 'No se puede usar el config.json de este sitio:'
export const ask = 'Pida a quien administra este sitio que lo corrija y luego recargue la página.'

export const gone =
  'No se encontró, y antes nombraba un servidor. Vuelva a ponerlo junto a la aplicación, o ponga uno con {"client": "local-storage"} si los encuentros deben quedarse en este navegador.'
export const notJson =
  'No es JSON válido. Busque una coma, una comilla o un corchete que falte o sobre, o un archivo cortado.'
export const notJsonAt = (line: string, column: string): string =>
  `No es JSON válido: línea ${line}, columna ${column}. Busque ahí una coma, una comilla o un corchete que falte o sobre.`
export const notAnObject =
  'No es un objeto JSON. Escríbalo entre llaves, por ejemplo {"client": "local-storage"}.'
export const typo = (name: string, meant: string): string =>
  `“${name}” no es un ajuste. Cámbielo a “${meant}” o quítelo.`
export const unknownName = (name: string, names: string): string =>
  `“${name}” no es un ajuste. Quítelo o use uno de estos: ${names}.`
export const unknownClient = (name: string): string =>
  `“client” nombra el almacenamiento “${name}”, que esta versión de la aplicación no tiene. Cámbielo a “local-storage”, “indexed-db”, “http” o “fhir”.`
export const noClient = (name: string): string =>
  `Tiene “${name}”, que es para un servidor, y no nombra ningún cliente: los encuentros se quedarían en este navegador. Ponga en “client” “http” para un servidor de encuentros o “fhir” para un servidor FHIR.`
export const wrongLocale = (name: string): string =>
  `“locale” es “${name}”, que no es una etiqueta de idioma. Cámbielo, por ejemplo, a “en-US” o “es-US”.`
export const needsObject = (name: string): string =>
  `“${name}” debe ser un objeto JSON, entre llaves. Corríjalo o quítelo.`
export const needsText = (name: string, value: string): string =>
  `“${name}” es “${value}”. Escríbalo como texto, entre comillas, o quítelo.`
export const needsTexts = (name: string): string =>
  `“${name}” tiene que ser una lista de textos, como ["a", "b"]. Corríjalo o quítelo.`
export const needsList = (name: string): string =>
  `“${name}” tiene que ser una lista, entre corchetes. Corríjalo o quítelo.`
export const needsObjects = (name: string): string =>
  `“${name}” tiene que ser una lista de objetos JSON, como [{ … }]. Corríjalo o quítelo.`
export const needsNumber = (name: string, value: string): string =>
  `“${name}” es “${value}”. Ponga un número de 0 o más, sin comillas.`
export const needsSwitch = (name: string, value: string): string =>
  `“${name}” es “${value}”. Ponga true o false, sin comillas.`
export const needsSources = (name: string): string =>
  `“${name}” debe ser una lista de orígenes. Escriba, por ejemplo, ["https://ehr.example"].`
export const wrongSource = (name: string, source: string): string =>
  `“${name}” tiene “${source}”, que no es un origen. Escriba solo esquema y servidor, por ejemplo “https://ehr.example” o “https://*.ehr.example”, o “'self'” para el de la aplicación.`
export const wrongLock = (minutes: string): string =>
  `“lockAfterMinutes” es “${minutes}”. Ponga el número de minutos tras los cuales la aplicación se bloquea, o 0 para nunca.`
