/**
 * The number of results, announced when typing pauses: "6 results. J06.9 Acute upper respiratory infection, first of
 * 6".
 *
 * @param first The first option.
 */
export const results = (count: number, first: string): string =>
  count === 1 ? `1 result. ${first}` : `${count} results. ${first}, first of ${count}`
