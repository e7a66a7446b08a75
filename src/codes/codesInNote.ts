/** The codes that a note names in parentheses, as patterns. */
export const codesInNote = (note: string): readonly string[] =>
  [...note.matchAll(/\(([^()]*)\)/g)].flatMap(([, inner = '']) =>
    [
      ...inner.matchAll(
        /\b([A-Z][0-9][0-9AB](?:\.[0-9A-Z]{1,4})?)(?:\.?-?)(?:\s*-\s*([A-Z][0-9][0-9AB](?:\.[0-9A-Z]{1,4})?))?/g,
      ),
    ].map(([, first = '', last]) => (last === undefined ? first : `${first}-${last}`)),
  )
