export const notKept = 'No se guardará nada.'
export const notKeptWhy =
  'Este navegador no da almacenamiento a la aplicación, como en una ventana privada: los encuentros se pierden cuando se cierra o se recarga esta pestaña. Abra la aplicación en una ventana normal para guardarlos.'
