export const trying = 'Intentando de nuevo…'
export const failed =
  'No se pudo cargar esta parte. Revise la conexión e inténtelo de nuevo. Si eso no ayuda, vuelva a cargar la página.'
export const tryAgain = 'Intentar de nuevo'
export const reload = 'Volver a cargar la página'
