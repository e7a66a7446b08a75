import { createContext, useContext } from 'react'
import type { FieldModel } from '../../schema/FieldModel.js'

/** The schemas of the groups and tuples around a field. */
export const WithinContext = createContext<readonly unknown[]>([])

/** Whether a field is inside one of its own schema, so that showing it at once would never end; and what is around its parts. */
export const useWithin = ({
  schema,
}: FieldModel): { readonly isRecursive: boolean; readonly within: readonly unknown[] } => {
  const around = useContext(WithinContext)
  return { isRecursive: around.includes(schema), within: [...around, schema] }
}
