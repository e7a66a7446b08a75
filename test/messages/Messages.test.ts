import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sourcesIn } from './support/findWords.js'

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((file) => file !== 'catalogue' && file !== 'formats')
    .sort()

const namedIn = (file: string, pattern: RegExp): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name = '']) => name).sort()

const folders = ['schema', 'codes', 'encounter', 'client', 'ui', 'form', 'review', 'app', 'embed', 'server']

describe('the catalogue', () => {
  it('has a type for each of its files', () => {
    expect(namedIn('src/messages/Messages.ts', /^ {2}readonly (\w+): Widened/gm)).toEqual(
      filesIn('src/messages/en'),
    )
  })

  it('has each Spanish file in Spanish', () => {
    expect(namedIn('src/messages/es/catalogue.ts', /^import \* as (\w+) from/gm)).toEqual(
      filesIn('src/messages/es'),
    )
  })

  it('has no word that nobody says', () => {
    const sources = folders.map((folder) => sourcesIn(folder).map((file) => readFileSync(file, 'utf8')))
    const unsaid = filesIn('src/messages/en').flatMap((file) => {
      const uses = [`messages/en/${file}.js'`, `Messages['${file}']`]
      // A function is given the words by another one of its folder, which imports them.
      const from = sources
        .filter((folder) => folder.some((source) => uses.some((use) => source.includes(use))))
        .flat()
        .join('\n')
      const own = `src/messages/en/${file}.ts`
      const isSaid = (name: string) =>
        new RegExp(`\\b${name}\\b`).test(from) ||
        [...readFileSync(own, 'utf8').matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length > 1
      return namedIn(own, /^export const (\w+)/gm)
        .filter((name) => !isSaid(name))
        .map((name) => `${file}.${name}`)
    })
    expect(unsaid).toEqual([])
  })
})
