import { createContext } from 'react'
import type { ObjectField } from '../schema/FieldModel.js'
import type { KeptForm } from './saving/keptForm.js'

/** What a form starts with: its values, and the texts of inputs that were no values yet. */
export type FormStart = Pick<KeptForm, 'values' | 'texts'>

/**
 * Finds what the `SchemaForm` inside starts with in the place of its default data, such as what was typed before a reload;
 * undefined where there is nothing.
 */
export const FormStartContext = createContext<(model: ObjectField) => FormStart | undefined>(() => undefined)
