/** Joins style sheets, given by their paths, to one text: group by group, since a later rule wins over an equal one. */
export const joinStyles = (...groups: readonly Readonly<Record<string, string>>[]): string =>
  groups.flatMap((group) => Object.values(group)).join('\n')
