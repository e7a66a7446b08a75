import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseQueryRows, scoreQueries } from './scoreQueries.js'

describe('parseQueryRows', () => {
  it('reads queries with the accepted codes, the kind and the mark', () => {
    const text = '# head\n\nhtn\tI10\tabbrev\nankle sprain\tS93.40*|M25.57*\tplain\theld-out\n'
    expect(parseQueryRows(text)).toEqual([
      { query: 'htn', accepted: ['I10'], kind: 'abbrev', heldOut: false },
      { query: 'ankle sprain', accepted: ['S93.40*', 'M25.57*'], kind: 'plain', heldOut: true },
    ])
  })

  it.each(['htn', 'htn\tI10', 'htn\t\tabbrev', 'htn\tI10\tabbrev\tyes', 'htn\tI10\tabbrev\theld-out\t1'])(
    'refuses %j and names the line',
    (line) => {
      expect(() => parseQueryRows(`# head\n${line}`)).toThrow(/^Line 2 is /)
    },
  )
})

describe('scoreQueries', () => {
  it('counts rows with an accepted code first or among the first five, and lists what is not first', () => {
    const rows = parseQueryRows('a\tA1\tx\nb\tB2.*\tx\nc\tC3\tx\nd\tD4\tx')
    const found: Readonly<Record<string, readonly string[]>> = {
      a: ['A1', 'A2'],
      b: ['B1', 'B3', 'B4', 'B5', 'B2.9'],
      c: ['C1', 'C1', 'C1', 'C1', 'C1', 'C3'],
    }
    const score = scoreQueries((query) => found[query] ?? [], rows)
    expect(score).toMatchObject({ rows: 4, top1: 1, top5: 2 })
    expect(score.misses.map(({ row }) => row.query)).toEqual(['b', 'c', 'd'])
    expect(score.misses[1]?.found).toHaveLength(5)
  })
})

describe('the clinicians’ queries', () => {
  const rows = parseQueryRows(readFileSync(new URL('clinicians.tsv', import.meta.url), 'utf8'))

  it('are many, each there once, a third of them held out', () => {
    expect(rows.length).toBeGreaterThan(500)
    expect(new Set(rows.map(({ query }) => query.toLowerCase())).size).toBe(rows.length)
    const share = rows.filter(({ heldOut }) => heldOut).length / rows.length
    expect(share).toBeGreaterThan(0.3)
    expect(share).toBeLessThan(0.4)
  })
})
