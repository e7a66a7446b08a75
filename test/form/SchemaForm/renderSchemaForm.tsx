import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { lazyInputs } from '../../../src/form/fields/lazyInputs.js'
import { SchemaForm } from '../../../src/form/SchemaForm.js'
import type { SchemaFormProps } from '../../../src/form/SchemaFormProps.js'
import type { ObjectData } from '../../../src/schema/formValues.js'
import type { JsonSchema } from '../../../src/schema/JsonSchema.js'

// Loaded before, they render at once.
await Promise.all(Object.values(lazyInputs).map(({ preload }) => preload()))

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
