// The line that says that a new version of the app is there.

export const ready = 'A new version is ready'
export const reload = 'Reload'
