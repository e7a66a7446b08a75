export const unreachable = 'no se pudo contactar con el servidor.'
export const refused = (status: number): string => `el servidor respondió con un error (${status}).`
