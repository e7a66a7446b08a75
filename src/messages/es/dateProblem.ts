const example = 'Escriba mes, día y año, por ejemplo 06/15/2026'

export const unreadable = (text: string): string => `“${text}” no se puede leer como fecha. ${example}`

export const noMonth = (text: string, month: string | number): string =>
  `“${text}” no es una fecha. No existe el mes ${month}, y el mes va primero. ${example}`

export const noDay = (text: string, month: string, days: number): string =>
  `“${text}” no es una fecha: ${month} tiene ${days} días. Corrija el día`

export const tooEarly = (text: string, earliest: string | number): string =>
  `“${text}” es anterior a ${earliest}. Escriba el año con cuatro dígitos, por ejemplo 06/15/2026`

export const weekday = (date: string, is: string, named: string): string =>
  `${date} es ${is}, no ${named}. Corrija el día de la semana o la fecha, o quite el día de la semana`
