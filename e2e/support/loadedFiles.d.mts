/** A page with a size limit. */
export type CountedPage = 'form' | 'list'

/** The JavaScript that a page of the built app loads before it can be used, as paths from the repository's root. */
export declare const loadedFiles: (page: CountedPage) => string[]
