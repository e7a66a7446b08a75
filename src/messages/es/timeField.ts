const example = 'Escriba horas y minutos, por ejemplo 9:30 a.m.'

export const unreadable = (text: string): string => `“${text}” no se puede leer como hora. ${example}`

export const noHalf = (hour: number): string =>
  hour === 0
    ? `“0” no es una hora completa. ${example}`
    : `“${hour}” puede ser de la mañana o de la tarde. Agregue a.m. o p.m., por ejemplo ${hour} a.m.`

export const noHour = (text: string, hour: number, withHalf: boolean): string =>
  `“${text}” no es una hora. No existe la hora ${hour}${withHalf ? ' con a.m. o p.m.' : ''}. ${example}`

export const noMinute = (text: string, minute: number): string =>
  `“${text}” no es una hora. Una hora no tiene minuto ${minute}. ${example}`

export const noTime = (label: string): string =>
  `“${label}” necesita una hora. Agréguela después de la fecha, por ejemplo 06/15/2026 9:30 a.m.`

export const noDate = (label: string): string =>
  `“${label}” necesita una fecha. Agréguela antes de la hora, por ejemplo 06/15/2026 9:30 a.m.`

export const timeKeys = (offset: string): string =>
  `Por ejemplo 9:30 a.m. Sin zona horaria se usa ${offset}, la de este dispositivo hoy`

export const dateTimeKeys =
  'Por ejemplo 06/15/2026 9:30 a.m. Sin zona horaria se usa la de este dispositivo en ese día'

export const inZone = (time: string, offset: string): string => `${time}, ${offset}`
export const inDeviceZone = (time: string, offset: string): string =>
  `${time}, ${offset} (zona horaria de este dispositivo)`

export const stays = (problem: string, time: string): string =>
  `${problem.replace(/\.$/, '')}. Mientras tanto queda ${time}`
