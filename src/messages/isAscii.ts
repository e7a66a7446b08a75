/**
 * Whether a text is of printable ASCII alone, as most are. A browser prepares a class of Unicode, such as `\p{L}`, when a
 * pattern first needs it: some of them take as long as a field takes to render.
 */
export const isAscii = (text: string): boolean => /^[ -~]*$/.test(text)
