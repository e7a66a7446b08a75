export const unreachable = 'El servidor no está disponible. Revise la conexión e inténtelo de nuevo.'
export const timedOut = 'El servidor no respondió a tiempo. Inténtelo de nuevo en un momento.'
export const isBusy = 'El servidor está ocupado. Inténtelo de nuevo en un momento.'
export const failed = 'El servidor no pudo hacer esto. Inténtelo de nuevo en un momento.'
export const signedOut = 'Su sesión está cerrada. Inicie sesión de nuevo para continuar.'
export const mayNot = 'Usted no tiene permiso para hacer esto. Inicie sesión como alguien que lo tenga.'
export const isGone = 'Este encuentro no está en el servidor. Búsquelo en la lista.'
export const isRefused = 'El servidor no acepta esto. Revise los campos e inténtelo de nuevo.'
export const wasChanged =
  'Alguien cambió este encuentro mientras usted lo editaba. Revíselo y vuelva a hacer su cambio.'
export const isFull = 'El servidor no tiene más espacio. Pida a quien lo administra que libere espacio.'
export const unexpectedAnswer =
  'La respuesta no es del servidor de encuentros. Revise la conexión, y si hay una página de inicio de sesión o un proxy de por medio.'
