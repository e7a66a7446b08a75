import { expect, it } from 'vitest'
import { createStatementNames } from '../../../src/server/database/nameStatements.js'

it('names a statement that comes often, each text by another name', () => {
  const nameOf = createStatementNames()
  const names = ['a', 'b'].map((text) => [1, 2, 3, 4].map(() => nameOf(text)))
  for (const [first, second, third, fourth] of names) {
    expect([first, second]).toEqual([undefined, undefined])
    expect(third).toMatch(/^[\w-]{20,63}$/)
    expect(fourth).toBe(third)
  }
  expect(names[0]?.[2]).not.toBe(names[1]?.[2])
})

it('names no search text, whose plan hangs on the word, and no more texts than it remembers', () => {
  const nameOf = createStatementNames()
  const often = (text: string) => [1, 2, 3].map(() => nameOf(text)).at(-1)
  expect(often('select 1 where search @@ $1::tsquery')).toBeUndefined()
  for (let number = 0; number < 500; number += 1) expect(often(`select ${number}`)).toBeDefined()
  expect(often('select 500')).toBeUndefined()
})
