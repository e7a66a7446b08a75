import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { SchemaForm, type SchemaFormProps } from '../../../src/form/SchemaForm.js'
import type { ObjectData } from '../../../src/schema/formValues.js'
import type { JsonSchema } from '../../../src/schema/JsonSchema.js'

/** A schema of these properties. */
export const objectOf = (
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema => ({ title: 'Test form', type: 'object', properties, required })

/** Renders a form; `save` presses its button, `submitted` is what it gave, time by time. */
export const renderSchemaForm = (schema: JsonSchema, props: Partial<SchemaFormProps> = {}) => {
  const submitted: ObjectData[] = []
  const view = render(<SchemaForm schema={schema} onSubmit={(data) => submitted.push(data)} {...props} />)
  const user = userEvent.setup()
  return {
    ...view,
    user,
    submitted,
    save: () => user.click(screen.getByRole('button', { name: 'Save' })),
  }
}
