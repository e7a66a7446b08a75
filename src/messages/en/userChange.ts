// Signing in as someone else in another tab.

/** Follows the name of the user. */
export const signedInElsewhere = 'has signed in in another tab.'
export const userSignedIn = (name: string) => `${name} ${signedInElsewhere}`
