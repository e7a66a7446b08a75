// The link to the app's licenses.

export const licenses = 'Licenses'
/** Follows the link. */
export const licensesOf = 'of the software and the font in this app'
