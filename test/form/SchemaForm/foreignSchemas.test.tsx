// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileForm } from '../../../src/form/compileForm.js'
import { toData } from '../../../src/schema/formValues.js'
import { isDictionary } from '../../../src/schema/isDictionary.js'
import { newFormValues } from '../../../src/schema/startValues.js'
import { visibleFields } from '../../../src/schema/visibleFields.js'
import { formSpec } from '../../schema/support/arbitrarySchema.js'
import { fillForm } from '../../schema/support/fillForm.js'
import { foreignSchemas } from '../../schema/support/foreignSchemas.js'
import { renderSchemaForm } from './renderSchemaForm.js'

describe.each(Object.entries(foreignSchemas))('%s', (_name, { schema, data }) => {
  it('can be filled in where it is required, and then submits valid data', async () => {
    const { model, validator } = compileForm(schema)
    const filled = fillForm(model, newFormValues(model))
    for (const shown of visibleFields(model, filled))
      if ('field' in shown) expect(shown.field.kind, shown.pointer).not.toBe('unsupported')
    const read = toData(model, filled)
    expect(validator.safeParse(read).error).toBeUndefined()
    const { submitted, save } = renderSchemaForm(schema, { defaultData: read })
    await save()
    expect(submitted).toEqual([read])
  })

  it('gives back the data that it was loaded with', async () => {
    const { submitted, save } = renderSchemaForm(schema, { defaultData: data })
    await save()
    expect(screen.queryAllByRole('link').map(({ textContent }) => textContent)).toEqual([])
    expect(JSON.stringify(submitted)).toBe(JSON.stringify([data]))
  })
})

describe('any schema', () => {
  it('renders with its data, and gives them back', async () => {
    await fc.assert(
      fc.asyncProperty(
        formSpec.chain(({ schema, value }) => fc.tuple(fc.constant(schema), value)),
        async ([schema, value]) => {
          if (!isDictionary(value)) return
          const { submitted, save, container } = renderSchemaForm(Object(schema), { defaultData: value })
          // The parts that are loaded late are there.
          await waitFor(() => expect(container.querySelector('input, select, textarea, button')).toBeTruthy())
          await save()
          expect(JSON.stringify(submitted)).toBe(JSON.stringify([value]))
          cleanup()
        },
      ),
      { seed: 7, numRuns: 12 },
    )
  })
})
