/** Matches the innermost element with this complete text, whose names are in nested elements. */
export const wholeText =
  (pattern: RegExp) =>
  (_: string, element: Element | null): boolean => {
    const isLike = (some: Element | null) => pattern.test(some?.textContent ?? '')
    return isLike(element) && ![...(element?.children ?? [])].some(isLike)
  }
