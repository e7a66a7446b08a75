export const from = 'Desde'
export const to = 'Hasta'
export const dateHint = 'MM/DD/AAAA'
export const dateProblem = (label: string, problem: string, held: string | undefined): string =>
  held === undefined ? `${label}: ${problem}` : `${label}: ${problem}. Hasta entonces sigue siendo ${held}`
export const backwards = '“Desde” es posterior a “Hasta”. Cambie una de las dos fechas.'
