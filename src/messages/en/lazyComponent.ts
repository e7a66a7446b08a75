// Replaces a part of the page that could not be loaded.

export const trying = 'Trying again…'
export const failed =
  'This could not be loaded. Check the connection and try again. If that does not help, reload the page.'
export const tryAgain = 'Try again'
export const reload = 'Reload the page'
