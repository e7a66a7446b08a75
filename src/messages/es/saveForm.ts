export const save = 'Guardar'
export const saving = 'Guardando…'
export const notSaved = (why: string): string =>
  `No se guardó${why === '' ? '' : `: ${why.replace(/[.!]$/, '')}`}. No se perdió nada de lo que escribió. Inténtelo de nuevo.`
