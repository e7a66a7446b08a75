export const ended = 'Su sesión terminó. Inicie sesión de nuevo para continuar.'
export const issuerUnavailable =
  'El servicio de inicio de sesión no está disponible. Revise la conexión e inténtelo de nuevo.'

export const signingIn = 'Iniciando sesión'
export const signingInWhy = 'Se le llevará a la página de inicio de sesión.'
export const signingOut = 'Cerrando sesión'
export const signingOutWhy = 'Se está eliminando lo que este navegador conservaba de pacientes para usted.'
export const signIn = 'Iniciar sesión'

export const signedOut = 'Su sesión está cerrada'
export const signedOutWhy = 'Se eliminó lo que este navegador conservaba de pacientes para usted.'

export const signedOutKept =
  'Inicie sesión, o vuelva a abrir la aplicación desde su expediente electrónico. Lo que ingresó antes de que la aplicación se bloqueara sigue cifrado en esta pestaña: solo se muestra de nuevo si usted inicia sesión aquí a continuación y el servicio indica cuándo preguntó quién es usted. Por seguridad, cierre también la sesión del servicio o del expediente.'

export const notCleared = 'No se eliminó todo'
export const notClearedWhy =
  'Su sesión en esta aplicación está cerrada. Cierre todas sus pestañas y elimine los datos de este sitio en la configuración del navegador, o avise a quien se ocupa de esta computadora.'
export const goOn = 'Continuar'

export const notSignedIn = 'No ha iniciado sesión'
export const refused = 'El servicio de inicio de sesión no le dio acceso.'
export const refusedBecause = (reason: string): string =>
  `El servicio de inicio de sesión no le dio acceso: “${reason}”`
export const wrongAnswer =
  'La respuesta del servicio de inicio de sesión no corresponde a un inicio de sesión de esta pestaña. Puede ser antigua. Inicie sesión de nuevo.'
export const expired =
  'La respuesta del servicio de inicio de sesión ya había caducado. Compruebe que la fecha y la hora de esta computadora sean correctas e inicie sesión de nuevo.'
export const otherNonce =
  'La respuesta del servicio de inicio de sesión es para otro inicio de sesión (el “nonce” de su token de identidad no es el que se envió), así que no se inició su sesión. Inicie sesión de nuevo. Si se repite, pida a quien administra el servicio que sus tokens de identidad repitan el “nonce”.'
export const noIdToken =
  'El servicio de inicio de sesión no dice quién es usted: su respuesta no tiene token de identidad, o tiene uno sin un “sub” que se pueda leer, así que no se inició su sesión. Inicie sesión de nuevo. Si se repite, pida a quien administra el servicio que dé a esta aplicación el permiso “openid”.'
export const otherIssuer = (given: string, expected: string): string =>
  `La respuesta del servicio de inicio de sesión es de “${given}” y no de “${expected}”, así que no se inició su sesión. Pida a quien administra este sitio que corrija el emisor en config.json, o a quien administra el servicio que corrija el “issuer” que dice ser.`
export const otherAudience = (clientId: string): string =>
  `La respuesta del servicio de inicio de sesión es para otra aplicación que “${clientId}”, así que no se inició su sesión. Inicie sesión de nuevo. Si se repite, pida a quien administra este sitio que corrija “clientId” en config.json.`
