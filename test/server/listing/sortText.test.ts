import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePlaces } from '../../../src/client/listing/orderRows.js'
import { sortText } from '../../../src/server/listing/sortText.js'

const keys = fc.oneof(fc.nat(), fc.string({ unit: fc.constantFrom(...'ab 09ézß') }))

describe('sortText', () => {
  it('sorts by its bytes as the app sorts: numbers by value, then texts', () => {
    fc.assert(
      fc.property(keys, keys, (a, b) => {
        const bytes = Buffer.compare(Buffer.from(sortText(a)), Buffer.from(sortText(b)))
        expect(bytes).toBe(Math.sign(comparePlaces([a, 0], [b, 0])))
      }),
    )
  })
})
