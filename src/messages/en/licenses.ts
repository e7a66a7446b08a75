// Where the licenses of the app are shown.

export const licenses = 'Licenses'
/** After the link to them. */
export const licensesOf = 'of the software and the font in this app'
