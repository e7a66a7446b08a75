export const noClientId =
  'El config.json de este sitio tiene “smart” sin “clientId”. Pida a quien administra este sitio que ponga el identificador que el expediente electrónico dio a esta aplicación al registrarla.'
export const wrongIssuers =
  'En el config.json de este sitio, “smart” no tiene “issuers” válidos. Pida a quien administra este sitio que ponga la dirección base del servidor FHIR de cada expediente electrónico, con https, por ejemplo “https://ehr.example/fhir/r4”.'
export const wrongScopes =
  'En el config.json de este sitio, “scopes” de “smart” debe ser un texto que contenga “openid”. Pida a quien administra este sitio que lo corrija o que lo quite.'
export const wrongSmartCapabilities =
  'En el config.json de este sitio, “capabilities” o “roles” de “smart” no son válidos. Pida a quien administra este sitio que ponga permisos como “edit” y “submit”, y cada rol con su “code” y sus “capabilities”.'
