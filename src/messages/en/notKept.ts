// The notice that this browser stores nothing.

export const notKept = 'Nothing will be saved.'
export const notKeptWhy =
  'This browser gives the app no storage, as in a private window: encounters are lost when this tab is closed or reloaded. Open the app in a regular window to save them.'
