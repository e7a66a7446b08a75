export const noIndexedDb =
  'Este navegador no permite que esta página use IndexedDB, que evita que dos pestañas guarden una sobre otra. Permita los datos del sitio para esta dirección e inténtelo de nuevo.'
export const otherTabBusy =
  'Esta pestaña ha esperado diez segundos para guardar. Puede que otra pestaña de esta página esté bloqueada. Cierre o recargue las otras pestañas e inténtelo de nuevo.'
