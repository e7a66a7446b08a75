/** How long the results of a search are kept, in ms. On a server a timer would keep the process alive. */
export const searchGcTime = typeof document === 'undefined' ? Number.POSITIVE_INFINITY : 60_000
