// Replaces the app or a page that cannot be shown.

export const app = 'The app could not be shown'
export const page = 'This page could not be shown'
export const hint = 'Something went wrong. Nothing that was saved was changed.'
export const tryAgain = 'Try again'
export const startOver = 'Start over'
export const reloadPage = 'Reload the page'
export const goToSettings = 'Go to settings'

export const noStorage = 'Encounters cannot be opened'
export const unknownStorage = (name: string) =>
  `This site’s config.json names the storage “${name}”, which this version of the app does not have. Ask whoever runs this site to correct it to “local-storage”, “indexed-db” or “http”.`
export const wrongLocale = (name: string) =>
  `This site’s config.json names the locale “${name}”, which is not a language tag. Ask whoever runs this site to correct it, for example to “en-US” or “es-US”.`
export const unreachable =
  'The app could not find out where encounters are stored. Check the connection, then reload the page.'
export const nothingLost = 'Nothing was changed, and nothing that was saved is lost.'
export const reload = 'Reload'
