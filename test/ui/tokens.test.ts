import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

const sheets = ['ui', 'form', 'review'].flatMap((folder) =>
  readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => readFileSync(join(root, 'src', folder, file), 'utf8')),
)

const guide = readFileSync(join(root, 'docs/theming.md'), 'utf8')

const tokensIn = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, token]) => token))].sort()

describe('the tokens', () => {
  // What a part of the form sets for its own parts is nobody else's.
  const inner = sheets
    .filter((sheet) => !sheet.includes(':host,'))
    .flatMap((sheet) => tokensIn(sheet, /(--ef-[a-z-]+):/g))
  const used = tokensIn(sheets.join('\n'), /var\((--ef-[a-z-]+)/g).filter((token) => !inner.includes(token))
  const told = tokensIn(guide, /`(--ef-[a-z-]+)`/g)

  it('stand in the guide, each that a sheet reads', () => {
    expect(used.length).toBeGreaterThan(20)
    expect(used.filter((token) => !told.includes(token))).toEqual([])
  })

  it('are read by a sheet, each that the guide names', () => {
    // What stands for rem is put in as the sheet is isolated.
    expect(told.filter((token) => token !== '--ef-rem' && !used.includes(token))).toEqual([])
  })
})
