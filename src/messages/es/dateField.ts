export const choose = (label: string): string => `Elegir fecha: ${label}`

export const keys = 'Presione “t” para la fecha de hoy o “y” para la de ayer'

export const beingTyped = (label: string): string =>
  `“${label}” se está escribiendo. Salga del campo para guardar`

export const notSavedYet = (label: string): string =>
  `“${label}” todavía no está guardado. Revíselo y guarde de nuevo`

export const stays = (problem: string, date: string): string => `${problem}. Mientras tanto queda ${date}`
