export const noBaseUrl =
  'El config.json de este sitio nombra el cliente “http” sin un “baseUrl” válido. Pida a quien administra este sitio que ponga la dirección del servidor de encuentros, por ejemplo “/api”.'
export const wrongTokens =
  'En el config.json de este sitio, “tokens” debe ser una lista de textos. Pida a quien administra este sitio que lo corrija.'
