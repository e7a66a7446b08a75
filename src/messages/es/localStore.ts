export const localStorageFull =
  'El almacenamiento de este navegador está lleno. Lo que se guardó antes está a salvo y el formulario conserva sus cambios: deje abierta esta pestaña. Configuración → Almacenamiento traslada sus encuentros a un almacenamiento más grande (en código: el cliente IndexedDB). O libere espacio para este sitio y guarde de nuevo.'
export const noIndexedDb =
  'Este navegador no permite que esta página use IndexedDB, que evita que dos pestañas guarden una sobre otra. Permita los datos del sitio para esta dirección e inténtelo de nuevo.'
export const otherTabBusy =
  'Esta pestaña ha esperado diez segundos para guardar. Puede que otra pestaña de esta página esté bloqueada. Cierre o recargue las otras pestañas e inténtelo de nuevo.'
export const newerFormat =
  'Los encuentros de este navegador se guardaron con una versión más reciente de esta aplicación. Recargue la página para obtener esa versión.'
export const noNumberLeft =
  'No queda ningún número para un encuentro nuevo: uno de este navegador tiene el número más alto posible. Cambie primero ese número.'
export const notJson = 'no es JSON'
export const notAnObject = 'no es un conjunto de campos'
export const noId = 'su número no es ni un número ni un texto'
export const noEncounter = 'su encuentro no es un conjunto de campos'
export const noVersion = 'su versión no es un texto'
export const noInstant = 'su updatedAt no es un instante como 2026-06-15T14:00:00.000Z'
export const noAuthor = 'su updatedBy no es un texto'
export const badMarks = 'sus marcas no están en el formato almacenado'
export const otherId = 'su número no es aquel con el que está guardado'
