export const ended = 'Su sesión terminó. Inicie sesión de nuevo para continuar.'
export const issuerUnavailable =
  'El servicio de inicio de sesión no está disponible. Revise la conexión e inténtelo de nuevo.'

export const signingIn = 'Iniciando sesión'
export const signingInWhy = 'Se le llevará a la página de inicio de sesión.'
export const signIn = 'Iniciar sesión'
export const tryAgain = 'Intentar de nuevo'

export const signedOut = 'Su sesión está cerrada'
export const signedOutWhy = 'En este navegador no queda nada de ningún paciente.'

export const notSignedIn = 'No ha iniciado sesión'
export const refused = 'El servicio de inicio de sesión no le dio acceso.'
export const refusedBecause = (reason: string): string =>
  `El servicio de inicio de sesión no le dio acceso: “${reason}”`
export const wrongAnswer =
  'La respuesta del servicio de inicio de sesión no corresponde a un inicio de sesión de esta pestaña. Puede ser antigua. Inicie sesión de nuevo.'
