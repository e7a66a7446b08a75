import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Place, pageOf } from '../../e2e/hosts/react/src/pageOf.js'

const places = (count: number): readonly Place[] =>
  Array.from({ length: count }, (_, at) => [at % 3 === 0 ? 'Draft' : `Dr. Test ${at % 5}`, at + 1])

const orders = ['name ascending', 'name descending'] as const

const pageFrom = (items: readonly Place[], order: (typeof orders)[number], limit: number, cursor?: string) =>
  pageOf(items, (item) => item, order, limit, cursor) ?? expect.fail()

describe('the pages of the host’s client', () => {
  it('give every item once, in one order', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 30 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(...orders),
        (count, limit, order) => {
          const seen: Place[] = []
          let cursor: string | undefined
          do {
            const page = pageFrom(places(count), order, limit, cursor)
            seen.push(...page.items)
            cursor = page.nextCursor
          } while (cursor !== undefined)
          expect(seen).toEqual(pageFrom(places(count), order, count + 1).items)
          expect(seen).toHaveLength(count)
        },
      ),
    )
  })

  it.each(orders)('miss none and give none twice where items come and go between them: %s', (order) => {
    const items = places(12)
    const whole = pageFrom(items, order, 12).items
    const { items: first, nextCursor } = pageFrom(items, order, 5)
    // The last one of the page is gone, and one has come before all and one after all.
    const now: readonly Place[] = [...items.filter((item) => item !== first[4]), ['', 98], ['Z', 99]]
    const rest = pageFrom(now, order, 20, nextCursor).items.filter(([, id]) => Number(id) < 90)
    expect(rest).toEqual(whole.slice(5))
  })

  it('are of one order: the cursor of another, or what is no cursor, is refused', () => {
    const { nextCursor } = pageFrom(places(9), 'name ascending', 2)
    for (const cursor of ['', '2', '[]', 'page 2', '["name descending",{},1]', nextCursor ?? '']) {
      expect(pageOf(places(9), (item) => item, 'name descending', 2, cursor)).toBeUndefined()
    }
  })
})
