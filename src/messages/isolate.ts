/**
 * Marks a name within a text, so that its direction of writing does not reorder what stands around it: of "دنا, encounter
 * 12" the number would else come first. {@link Isolated} shows such a text, with the name in an element in the place of the
 * marks, which Unicode calls first strong isolate and pop directional isolate.
 */
export const isolate = (name: string): string => `\u2068${name}\u2069`

/** The parts of such a text: every second one is a name. */
export const isolatedParts = (text: string): readonly string[] => text.split(/\u2068([^\u2069]*)\u2069/)
