import { describe, expect, it } from 'vitest'
import { internationalFormats } from '../../src/schema/formats/international.js'
import { standardFormats } from '../../src/schema/formats/standard.js'
import { keywords } from '../../src/schema/keywords.js'
import { type Row, vocabularies } from './support/keywordRows.js'
import { type State, stateOf } from './support/stateOfKeyword.js'

const rows = Object.values(vocabularies).flat()

const cell = (text: string): string => text.replaceAll('|', '\\|')

const formOf = ({ shown }: Row, { renders, notice }: State): string =>
  [
    ...(renders ? [`renders${shown === undefined ? '' : `: ${shown}`}`] : []),
    ...(notice ? ['notice'] : []),
  ].join('; ') || '–'

const tableOf = (vocabulary: readonly Row[]): string =>
  [
    '| Keyword | Validates | Form | Example |',
    '|---|---|---|---|',
    ...vocabulary.map((row) => {
      const state = stateOf(row)
      const example = cell(JSON.stringify(row.schema))
      return `| \`${row.keyword}\` | ${state.validates ? 'yes' : '–'} | ${formOf(row, state)} | \`${example}\` |`
    }),
  ].join('\n')

const formatNames = (formats: Readonly<Record<string, unknown>>): string =>
  Object.keys(formats)
    .sort()
    .map((name) => `\`${name}\``)
    .join(', ')

const page =
  (): string => `<!-- Made from the code by \`npm run docs:schema\`; change test/schema/support/keywordRows.ts, not this file. -->

# JSON Schema

What becomes of each keyword of JSON Schema, draft 2020-12. This page is made from the code: each example is compiled with
and without its keyword, and the test that does so fails when this page is out of date.

- **Validates**: data that the keyword alone forbids is refused.
- **Form, renders**: the form is another one with the keyword than without it.
- **Form, notice**: \`compileSchema\` has a notice that the form does not show or does not use it.

${Object.entries(vocabularies)
  .map(([name, vocabulary]) => `## ${name}\n\n${tableOf(vocabulary)}`)
  .join('\n\n')}

## Formats

Checked: ${formatNames(standardFormats)}.

Checked with \`compileSchema(schema, { formats: internationalFormats })\`, from \`encounter-form/formats\`:
${formatNames(internationalFormats)} (\`hostname\` with names in their "xn--" form decoded).

Any other format has a notice, unless \`formats\` has a check for it. An integer has to be within JavaScript's safe range.

## Further documents

\`compileSchema(schema, { documents: { 'https://clinic.example/person.json': {…} } })\` gives the schemas that \`$ref\` leads to,
by their addresses. Nothing is loaded from a network.
`

describe('the table of keywords', () => {
  it('is that of docs/schema.md', async () => {
    await expect(page()).toMatchFileSnapshot('../../docs/schema.md')
  })

  it('has every keyword that is known', () => {
    const named = rows.map(({ keyword }) => keyword)
    expect([...keywords.keys()].filter((keyword) => !named.includes(keyword))).toEqual([])
  })

  it('validates what asserts, and shows or tells of all that is not only an address', () => {
    const states = rows.map((row) => ({ ...row, ...stateOf(row), use: keywords.get(row.keyword)?.use }))
    expect(
      states.filter(({ use, validates }) => use === 'check' && !validates).map(({ keyword }) => keyword),
    ).toEqual([])
    expect(
      states
        .filter(({ use, renders, notice }) => use !== 'identify' && use !== undefined && !renders && !notice)
        .map(({ keyword }) => keyword),
    ).toEqual([])
  })
})
