import { expect, it } from 'vitest'
import { validateBy } from '../../../src/client/changes/validateEncounter.js'
import { compileModel } from '../../../src/schema/compileModel.js'

it('names the groups around a field where its own message does not', () => {
  const street = { type: 'string' }
  const validate = validateBy(
    compileModel({
      type: 'object',
      properties: {
        HomeAddress: { type: 'object', properties: { Street: street } },
        Guarantors: { type: 'array', items: { type: 'object', properties: { Street: street } } },
        Codes: { type: 'array', items: { type: 'string' } },
      },
    }),
  )
  expect(validate({ HomeAddress: { Street: 1 }, Guarantors: [{}, { Street: 2 }], Codes: [3] })).toEqual([
    'Home address: Street must be text',
    'Guarantors: Item 2: Street must be text',
    'Item 1 of codes must be text',
  ])
})
