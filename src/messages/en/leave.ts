// Leaving changes that are not saved, and signing in as someone else meanwhile.

export const title = 'Leave without saving?'
export const saving =
  'Saving is taking a long time. If you leave now, it may still go through, but later changes are lost.'
export const unsaved = 'If you leave now, your changes are lost.'
export const stay = 'Stay'
export const leave = 'Leave'

/** After the name of the user. */
export const signedInElsewhere = 'has signed in in another tab.'
/** Before the name of the user whose changes they are. */
export const notSavedOf = 'The changes open here are not saved. Save or discard them as'
/** After the name of the user. */
export const notSignedIn = 'is not signed in:'
export const storageFull = 'this browser’s storage is full. Free up space, then try again.'
export const userSignedIn = (name: string) => `${name} ${signedInElsewhere}`
