// What config.json says of a server, where that cannot be used.

export const noBaseUrl =
  'This site’s config.json names the client “http” without a valid “baseUrl”. Ask whoever runs this site to set it to the address of the encounter server, for example “/api”.'
export const wrongTokens =
  'In this site’s config.json “tokens” has to be a list of texts. Ask whoever runs this site to correct it.'
