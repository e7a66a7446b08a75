/** The height of a row in px, until rows are laid out, and where nothing is laid out at all. */
export const usualHeight = 40
