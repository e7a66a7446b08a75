import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { wordsInFile } from './support/findWords.js'
import { movedFolders, sourcesWithoutWords } from './support/moved.js'

/** Words that this app used and a clinic does not use; CONTRIBUTING.md lists the replacements. */
const oldWords: readonly RegExp[] = [
  ...[/\bmend(?:ed|s)?\b/i, /\bto look at\b/i, /\blook at it\b/i, /\bday’s picture\b/i, /\bday's picture\b/i],
  ...[/\bset aside\b/i, /\bmeantime\b/i, /\bsomebody\b/i, /\banybody\b/i, /\bnobody\b/i],
  ...[/\bis typed and not chosen\b/i, /\bis not chosen\b/i, /\bwhat (?:is|was) typed\b/i, /\bchosen one\b/i],
  ...[
    /\bmoved it from\b/i,
    /\bhas to wait\b/i,
    /\bis to be\b/i,
    /\bby now\b/i,
    /\bis away\b/i,
    /\bcannot be reached\b/i,
  ],
  ...[/\bis the most\b/i, /\bTake out\b/, /\bno room\b/i, /\bmake room\b/i, /\bdealt with\b/i],
  ...[
    /\bmay not\b/i,
    /\bholds?\b/i,
    /\bchoose (?:an?|the|another) (?:code|patient|provider|appointment|entry)\b/i,
    /\bchosen\b/i,
    /\bcannot be kept\b/i,
  ],
  // Straight quotation marks around typed text, and 24-hour times.
  ...[/"…"/, /(?<![\d:T-])(?:1[3-9]|2[0-3]):[0-5]\d(?![:\d])/],
]

const catalogue = fileURLToPath(new URL('../../src/messages/en', import.meta.url))
const catalogues = readdirSync(catalogue).map((name) => `src/messages/en/${name}`)

describe('no old word', () => {
  it.each([...catalogues, ...movedFolders.flatMap(sourcesWithoutWords)])('is in %s', (file) => {
    const found = wordsInFile(file).filter(({ text }) => oldWords.some((word) => word.test(text)))
    expect(found.map(({ place, text }) => `${place} ${text}`)).toEqual([])
  })

  it('is in the catalogue unseen: it has files, and their words are found', () => {
    expect(catalogues.length).toBeGreaterThan(5)
    expect(wordsInFile('src/messages/en/codeFindings.ts').length).toBeGreaterThan(20)
  })
})
