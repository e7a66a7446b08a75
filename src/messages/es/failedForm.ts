export const notShown = 'No se pudo mostrar este encuentro'
export const notShownWhy = 'Algo en él hizo fallar el formulario. Lo que está guardado no cambió.'
export const notShownKept =
  'Algo en él hizo fallar el formulario. Lo que está guardado no cambió, y sus cambios se conservan en esta pestaña.'
export const download = 'Descargar mis cambios'
export const startOver = 'Empezar de nuevo sin ellos'
export const moveAside = 'Apartar el encuentro dañado'
export const notMoved = 'No se pudo apartar. Inténtelo de nuevo en un momento.'
export const isMoved = (id: string | number): string => `El encuentro ${id} se pasó a los registros dañados`
export const isMovedWhy = 'No se borró nada. Se puede descargar, y volver a poner cuando se pueda mostrar.'
export const fileName = 'mis-cambios'

export const notPutBack = 'No se pudieron recuperar sus cambios anteriores.'
export const keptAside = 'Se conservan en esta pestaña y no se borraron.'
export const formAnew = 'El formulario empieza vacío.'
export const formSince = 'El formulario muestra lo que escribió desde entonces.'
export const formSaved = 'El formulario muestra lo que está guardado.'
export const discard = 'Descartarlos'
