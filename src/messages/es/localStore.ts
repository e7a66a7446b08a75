export const localStorageFull =
  'El almacenamiento de este navegador está lleno. Lo que se guardó antes está a salvo y el formulario conserva sus cambios: deje abierta esta pestaña. Configuración → Almacenamiento traslada sus encuentros a un almacenamiento más grande (IndexedDB). O libere espacio para este sitio y guarde de nuevo.'
export const newerFormat =
  'Los encuentros de este navegador se guardaron con una versión más reciente de esta aplicación. Recargue la página para obtener esa versión.'
export const noNumberLeft =
  'No queda ningún número para un encuentro nuevo: uno de este navegador tiene el número más alto posible. Cambie primero ese número.'
