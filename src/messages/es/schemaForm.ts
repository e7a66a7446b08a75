export const select = 'Seleccionar…'
export const cannotEdit = (reason: string): string =>
  `Esto no se puede editar aquí: ${reason}. Un desarrollador puede agregar un control para este campo.`
export const optional = 'opcional'
export const noValue = '—'
export const deprecated = 'ya no se usa'

export const yes = 'Sí'
export const no = 'No'
