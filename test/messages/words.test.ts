import { describe, expect, it } from 'vitest'
import { sourcesIn, wordsIn, wordsInFile } from './support/findWords.js'
import { exceptions, movedFolders, sourcesWithoutWords } from './support/moved.js'

describe('the words that people read', () => {
  it.each(movedFolders)('stand in the catalogue, and not in src/%s', (folder) => {
    const found = sourcesWithoutWords(folder).flatMap(wordsInFile)
    expect(found.map(({ place, text }) => `${place} ${text}`)).toEqual([])
  })

  it('are looked for in folders that there are, but for exceptions that there are', () => {
    for (const folder of movedFolders) expect(sourcesIn(folder).length, folder).toBeGreaterThan(5)
    const files = movedFolders.flatMap(sourcesIn)
    for (const [pattern] of exceptions)
      expect(
        files.some((file) => pattern.test(file)),
        String(pattern),
      ).toBe(true)
  })

  it.each([
    ['<p>Save</p>', ['Save']],
    ['<p>{busy ? "Hide" : "Show"}</p>', ['Hide', 'Show']],
    ['<input placeholder="Code" />', ['Code']],
    [`<Button label={busy && \`Wait for \${name}\`} />`, ['Wait for …']],
    [`const message = \`\${code} is listed twice\``, ['… is listed twice']],
    ["const message = 'Add a diagnosis code'", ['Add a diagnosis code']],
    ["const field = { label: 'Patient' }", ['Patient']],
    ["fail('the code is wrong')", ['the code is wrong']],
  ])('are found in %s', (source, words) => {
    expect(wordsIn(source, 'a.tsx').map(({ text }) => text)).toEqual(words)
  })

  it.each([
    "throw new Error('No provider of this context was found')",
    "event.key === 'Enter' ? 'ArrowLeft' : 'Escape'",
    '<p className="ef-chip ef-code" data-severity="error">{count}</p>',
    '<ul aria-keyshortcuts="Alt+ArrowLeft Delete">{a === "Draft" ? <b /> : null}</ul>',
    "import { x } from './some file.js'",
    "type Step = 'copying files' | 'checking'",
    `const key = \`\${system} \${code}\``,
    "const status = { status: 'Draft', kind: 'code-format' }",
    '/* words of a comment */ const pattern = /two words/',
  ])('are not found in %s', (source) => {
    expect(wordsIn(source, 'a.tsx')).toEqual([])
  })
})
