export const licenses = 'Licencias'
export const licensesOf = 'del software y de la fuente de esta aplicación'
