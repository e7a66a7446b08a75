// Why a code matches a search, if its description does not show it.

export const category = (text: string): string => `Category: ${text}`
export const includes = (term: string): string => `Includes: ${term}`
export const index = (term: string): string => `Index: ${term}`
/** @param typed The strength: "40 mg". @param units Of the code that is billed. */
export const units = (typed: string, count: number): string =>
  count === 1 ? `${typed} is 1 unit` : `${typed} is ${count} units`
export const without = (typed: string): string => `without “${typed}”`
