/** The height of a row in px before rows are measured, and where there is no layout, as in tests. */
export const estimatedRowHeight = 40
