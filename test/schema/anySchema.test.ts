import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileSchema } from '../../src/schema/compileSchema.js'
import type { ObjectField } from '../../src/schema/FieldModel.js'
import { toData } from '../../src/schema/formValues.js'
import { isDictionary } from '../../src/schema/isDictionary.js'
import { areFormValues, newFormValues, toFormValues } from '../../src/schema/startValues.js'
import { formSpec, reachable, type Spec } from './support/arbitrarySchema.js'
import { fillForm } from './support/fillForm.js'

const seeded = { seed: 14, numRuns: 200 }

const compile = ({ schema }: Pick<Spec, 'schema'>) => {
  const compiled = compileSchema(schema)
  const { model } = compiled
  if (model.kind !== 'object') throw new Error(`The generated schema is of kind ${model.kind}.`)
  return { ...compiled, model }
}

const messages = (result: {
  readonly error?: { readonly issues: readonly { path: PropertyKey[]; message: string }[] }
}) => result.error?.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`)

const loaded = formSpec.chain(({ schema, value }) => fc.tuple(fc.constant({ schema }), value))

const comesBack = (model: ObjectField, value: unknown) => {
  if (!isDictionary(value)) return
  const values = toFormValues(model, value)
  expect(areFormValues(model, values)).toBe(true)
  expect(JSON.stringify(toData(model, values))).toBe(JSON.stringify(value))
  // As a working copy keeps it.
  expect(JSON.stringify(toData(model, JSON.parse(JSON.stringify(values))))).toBe(JSON.stringify(value))
}

describe('any schema', () => {
  it('is reached by the generators with each kind of field and each keyword that is shown', () => {
    const reached = new Set(fc.sample(formSpec, seeded).flatMap(({ reaches }) => reaches))
    expect(reachable.filter((name) => !reached.has(name))).toEqual([])
  })

  it('gives a valid value back as it was loaded: nulls, order and unknown properties too', () => {
    fc.assert(
      fc.property(loaded, ([spec, value]) => {
        const { model, validator, formValidator } = compile(spec)
        expect(messages(validator.safeParse(value))).toBeUndefined()
        comesBack(model, value)
        if (isDictionary(value))
          expect(messages(formValidator.safeParse(toFormValues(model, value)))).toBeUndefined()
      }),
      seeded,
    )
  })

  it('can be filled in where it is required, and is valid then', () => {
    fc.assert(
      fc.property(
        formSpec.map(({ schema }) => ({ schema })),
        (spec) => {
          const { model, formValidator } = compile(spec)
          const filled = fillForm(model, newFormValues(model))
          expect(messages(formValidator.safeParse(filled))).toBeUndefined()
        },
      ),
      seeded,
    )
  })

  it('stays as it was loaded but for what is filled in', () => {
    fc.assert(
      fc.property(loaded, ([spec, value]) => {
        const { model, formValidator } = compile(spec)
        if (!isDictionary(value)) return
        const filled = fillForm(model, toFormValues(model, value))
        const result = formValidator.safeParse(filled)
        expect(messages(result)).toBeUndefined()
        for (const [name, before] of Object.entries(value))
          if (!model.fields.some((field) => field.name === name)) expect(result.data?.[name]).toEqual(before)
      }),
      seeded,
    )
  })
})
