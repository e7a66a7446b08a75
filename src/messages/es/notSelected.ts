export const code = (text: string): string => `Seleccione un código para “${text}” o bórrelo`

export const entry = (label: string, text: string): string =>
  `Seleccione una opción de la lista en “${label}” o borre “${text}”`

export const over = (label: string, text: string, stored: string): string =>
  `“${text}” no está seleccionado. En “${label}” sigue ${stored}. ${orKeep(label)}.`

export const orKeep = (label: string): string =>
  `Seleccione una opción de la lista en “${label}” o conserve la actual`

export const keepCurrent = (label: string): string => `Conservar la selección actual: ${label}`

export const noMatch = (label: string, text: string): string =>
  `${label}: nada coincide con “${text}”. Pruebe otra forma de escribirlo, una fecha o un ID.`

export const directoryAway = 'El directorio no está disponible. Inténtelo de nuevo en un momento.'
