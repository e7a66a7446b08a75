const mirrored: ReadonlyMap<string, string> = new Map([
  ['ArrowLeft', 'ArrowRight'],
  ['ArrowRight', 'ArrowLeft'],
])

/**
 * The key that means the same in a script from left to right: where one reads from right to left, the left arrow leads
 * onwards.
 */
export const keyInScript = (key: string, direction: 'ltr' | 'rtl'): string =>
  direction === 'rtl' ? (mirrored.get(key) ?? key) : key
