/** What the section is called in an address. */
export const storageAnchor = 'storage'

/** The address of Settings → Storage. */
export const storageHref = `/settings#${storageAnchor}`
