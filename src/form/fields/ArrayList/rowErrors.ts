import type { ListChange } from './listChange.js'

/** An error of a field within a list, by the parts of its name from the list on. */
export interface RowError {
  readonly parts: readonly string[]
  readonly message: string
  readonly type: string
}

const isNested = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The errors within a list, as react-hook-form nests them. The list's own is left out. */
export const rowErrorsOf = (errors: unknown): readonly RowError[] => {
  const visit = (held: unknown, parts: readonly string[]): readonly RowError[] => {
    if (!isNested(held)) return []
    // No field has these names: `formKey` escapes them.
    const { message, type, ref: _ref, root: _root, types: _types, ...fields } = held
    const own =
      typeof message === 'string' && parts.length > 0 ? [{ parts, message, type: String(type) }] : []
    return [...own, ...Object.entries(fields).flatMap(([name, inner]) => visit(inner, [...parts, name]))]
  }
  return visit(errors, [])
}

/** The errors after the rows have moved: those of a removed row are gone. */
export const moveRowErrors = (errors: readonly RowError[], to: ListChange['to']): readonly RowError[] =>
  errors.flatMap(({ parts, ...rest }) => {
    const [position = '', ...inner] = parts
    const moved = to(Number(position))
    return moved === undefined ? [] : [{ parts: [String(moved), ...inner], ...rest }]
  })
