// The notice that another user has signed in in another tab, or could not.

/** Precedes the name of the user whose changes they are. */
export const notSavedOf = 'The changes open here are not saved. Save or discard them as'
/** Follows the name of the user. */
export const notSignedIn = 'is not signed in:'
export const storageFull = 'this browser’s storage is full. Free up space, then try again.'
