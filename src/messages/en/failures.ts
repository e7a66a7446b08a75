// Replaces the app or a page that cannot be shown.

export const app = 'The app could not be shown'
export const page = 'This page could not be shown'
export const hint = 'Something went wrong. Nothing that was saved was changed.'
export const tryAgain = 'Try again'
export const startOver = 'Start over'
export const reloadPage = 'Reload the page'
export const goToSettings = 'Go to settings'

export const noStorage = 'Encounters cannot be opened'
export const unreachable =
  'The app could not find out where encounters are stored. Check the connection, then reload the page.'
export const nothingLost = 'Nothing was changed, and nothing that was saved is lost.'
export const reload = 'Reload'
