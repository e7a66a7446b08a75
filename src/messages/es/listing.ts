export const wrongCursor = 'No se encuentra esta página de la lista. Empiece de nuevo por la primera página.'
export const wrongLimit = (limit: number): string =>
  `No se puede mostrar una página de ${limit} registros: el límite debe ser un número entero, 0 o mayor.`
export const makesNoChecks =
  'Estos encuentros no se pueden filtrar ni ordenar por hallazgos, porque aquí no se verifican. Quite ese filtro, o dé al cliente una función `assess`.'
export const notSupported =
  'Este servidor no puede filtrar ni ordenar así. Quite ese filtro o elija otro orden.'
