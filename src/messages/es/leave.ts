export const saving =
  'El guardado está tardando mucho. Si sale ahora, puede que aún se complete, pero los cambios posteriores se pierden.'
export const unsaved = 'Si sale ahora, sus cambios se pierden.'
export const stay = 'Quedarse'
export const leave = 'Salir'
