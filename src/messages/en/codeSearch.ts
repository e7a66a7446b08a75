// Why a code matches a search, if its description does not show it.

export const category = (text: string): string => `Category: ${text}`
export const includes = (term: string): string => `Includes: ${term}`
export const index = (term: string): string => `Index: ${term}`
export const without = (typed: string): string => `without “${typed}”`
