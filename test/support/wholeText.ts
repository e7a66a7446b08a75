/** Matches the innermost element whose whole text is like this: a name in it is in an element of its own. */
export const wholeText =
  (pattern: RegExp) =>
  (_: string, element: Element | null): boolean => {
    const isLike = (some: Element | null) => pattern.test(some?.textContent ?? '')
    return isLike(element) && ![...(element?.children ?? [])].some(isLike)
  }
