/**
 * Isolates a name within a text, so that its writing direction does not reorder the text around it: in "دنا,
 * encounter 12" the number would come first. Uses Unicode's first strong isolate and pop directional isolate. {@link
 * Isolated} renders such a text, with the name in an element instead of these characters.
 */
export const isolate = (name: string): string => `\u2068${name}\u2069`

/** Splits such a text: every second part is a name. */
export const isolatedParts = (text: string): readonly string[] => text.split(/\u2068([^\u2069]*)\u2069/)
