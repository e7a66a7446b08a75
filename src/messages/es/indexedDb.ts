type Id = number | string

export const databaseFull =
  'El almacenamiento de este navegador está lleno. Lo que se guardó antes está a salvo y el formulario conserva sus cambios: deje abierta esta pestaña. Libere espacio en este dispositivo, o elimine encuentros antiguos que ya exportó, y guarde de nuevo.'
export const newerLayout =
  'Una versión más reciente de esta aplicación ha cambiado el almacenamiento de este navegador. Recargue esta página para obtener esa versión e inténtelo de nuevo.'
export const olderTabOpen =
  'Otra pestaña tiene abierta una versión anterior de esta aplicación y está usando el almacenamiento. Cierre las otras pestañas de esta aplicación e inténtelo de nuevo.'
export const failed =
  'El almacenamiento de este navegador falló y no se guardó nada. Inténtelo de nuevo en un momento.'
export const interrupted =
  'El navegador cerró su almacenamiento antes de que se guardara nada. Inténtelo de nuevo.'
export const tookTooLong =
  'El almacenamiento de este navegador no respondió a tiempo y no se guardó nada. Inténtelo de nuevo. Si eso no ayuda, cierre las otras pestañas de esta aplicación.'
export const outcomeUnknown =
  'El almacenamiento de este navegador no confirmó que esto se guardara. Inténtelo de nuevo: no se guardará dos veces.'
export const noNumberLeftAtAll = 'No queda ningún número para un encuentro nuevo.'
export const idTakenAndStays = (id: Id): string => `Ahora hay otro encuentro ${id}, y no se ha cambiado.`
export const stillDamaged = (id: Id, why: string): string =>
  `El encuentro ${id} sigue sin poder leerse: ${why}`
export const databaseLost =
  'este navegador encontró dañada su base de datos y la borró. Restaure su última copia de seguridad: Importar, en la lista'
export const noHistory = 'falta su historial'
export const badRecord = 'no está en el formato almacenado'
export const historyUnreadable = (why: string): string => `su historial no se puede leer: ${why}`
