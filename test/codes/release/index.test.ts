import { describe, expect, it } from 'vitest'
import { indexXml, tableXml } from './support/fixtures.js'
import { read } from './support/read.js'
import { zipOf } from './support/zipOf.js'

const termsOf = async (name: string, content: string | Uint8Array): Promise<readonly string[]> => {
  const files = await read(name, content)
  expect(files).toHaveLength(1)
  const [file] = files
  if (file?.kind !== 'index') throw new Error('no index')
  return file.index.terms.map(({ term, code }) => `${term} = ${code}`)
}

const termsIn = (content: string) => termsOf('index.xml', indexXml(content))

const main = (title: string, content: string) => `<mainTerm><title>${title}</title>${content}</mainTerm>`
const term = (title: string, content: string) => `<term><title>${title}</title>${content}</term>`

describe('an Alphabetic Index', () => {
  it('is flattened to paths, nonessential modifiers as they stand', async () => {
    expect(
      await termsIn(
        main(
          'Fever<nemod>(hot) (wet)</nemod> NEC',
          `<code>R50.9</code>${term(
            'hay<nemod>(allergic)</nemod>',
            `<code>J30.1</code>${term('with asthma', '<code>J45.90-</code>')}`,
          )}${term('of no code', '')}`,
        ),
      ),
    ).toEqual([
      'Fever (hot) (wet) NEC = R50.9',
      'Fever (hot) (wet) NEC, hay (allergic) = J30.1',
      'Fever (hot) (wet) NEC, hay (allergic), with asthma = J45.90',
    ])
  })

  it('closes plurals up to their word', async () => {
    expect(await termsIn(main('Complication<nemod>(s)</nemod>', '<code>T88.9</code>'))).toEqual([
      'Complication(s) = T88.9',
    ])
  })

  it('leads to manifestation codes, and to categories that it says to see, as well', async () => {
    expect(
      await termsIn(
        main('Amyloid', '<code>E85.4</code><manif>I43</manif>') +
          main('Nerve', '<subcat>H93.3</subcat>') +
          main('Joint', '<seecat>M01</seecat>') +
          main('Limb', '<see>category M01.-</see>'),
      ),
    ).toEqual(['Amyloid = E85.4', 'Amyloid = I43', 'Nerve = H93.3', 'Joint = M01', 'Limb = M01'])
  })

  it('passes over what is no code', async () => {
    expect(
      await termsIn(main('Fever', '<code>floor of mouth</code>') + main('Chill', '<code>-</code>')),
    ).toEqual([])
  })

  it.each([
    ['by its path', 'Pain, abdominal, acute', 'R10.0'],
    ['in whatever case', 'pain, ABDOMINAL', 'R10.9'],
    ['by an alternative of its name', 'Stomach, upper', 'K31.1'],
    ['by a name with commas', 'Contracture, hip or other joint', 'M24.5'],
    ['with words in parentheses left out', 'Pain (severe), abdominal', 'R10.9'],
    ['with one of two alternatives', 'Pain, dull', 'R52'],
    ['in the plural', 'Complications, graft', 'T86.8'],
    ['by way of another reference', 'Belly ache', 'R10.9'],
    ['by words that are one term', 'Pain, with, fever', 'R50.8'],
  ])('finds the term that it says to see %s', async (_, see, code) => {
    const terms = await termsIn(
      main(
        'Pain<nemod>(any)</nemod>',
        `<code>R52.0</code>${term('abdominal', `<code>R10.9</code>${term('acute', '<code>R10.0</code>')}`)}` +
          `${term('dull or sharp', '<code>R52</code>')}${term('with fever', '<code>R50.8</code>')}`,
      ) +
        main('Stomach, gastric', term('upper', '<code>K31.1</code>')) +
        main('Contracture, hip or other joint', '<code>M24.5</code>') +
        main('Complication<nemod>(s)</nemod>', term('graft', '<code>T86.8</code>')) +
        main('Belly ache', '<see>Pain, abdominal</see>') +
        main('Sought', `<see>${see}</see>`),
    )
    expect(terms.filter((found) => found.startsWith('Sought'))).toEqual([`Sought = ${code}`])
  })

  it.each([
    ['see condition', '<see>condition</see>'],
    ['a term without code', '<see>Pain</see>'],
    ['a term that is not there', '<see>Pain, by site</see>'],
    ['itself', '<see>Sought</see>'],
  ])('drops a reference to %s', async (_, see) => {
    const terms = await termsIn(
      main('Pain', term('dull', '<code>R52</code>')) +
        main('Condition', '<code>R69</code>') +
        main('Sought', see),
    )
    expect(terms.filter((found) => found.startsWith('Sought'))).toEqual([])
  })

  it('takes up "see also" where a term has no code itself, and nowhere else', async () => {
    expect(
      await termsIn(
        main('Pain', '<code>R52</code>') +
          main('Ache', '<seeAlso>Pain</seeAlso>') +
          main('Angina', '<code>I20.9</code><seeAlso>Pain</seeAlso>'),
      ),
    ).toEqual(['Pain = R52', 'Ache = R52', 'Angina = I20.9'])
  })
})

const columns = ['Malignant Primary', 'Malignant Secondary', 'Ca in situ', 'Benign']
const cells = (...codes: readonly string[]) =>
  codes.map((code, index) => `<cell col="${index + 2}">${code}</cell>`).join('')
const neoplasms = tableXml(
  'Neoplasm',
  columns,
  main(
    'Neoplasm, neoplastic',
    cells('C80.1', 'C79.9', '-', 'D36.9') + term('abdomen', cells('C76.2', 'C79.8-', 'D09.8', '-')),
  ),
)

describe('the table of neoplasms', () => {
  it('has a term for each cell with a code', async () => {
    expect(await termsOf('neoplasm.xml', neoplasms)).toEqual([
      'Neoplasm, malignant primary = C80.1',
      'Neoplasm, malignant secondary = C79.9',
      'Neoplasm, benign = D36.9',
      'Neoplasm, abdomen, malignant primary = C76.2',
      'Neoplasm, abdomen, malignant secondary = C79.8',
      'Neoplasm, abdomen, carcinoma in situ = D09.8',
    ])
  })
})

describe('a zip of indexes', () => {
  it('gives one index, whose parts refer to each other, and the table of drugs by itself', async () => {
    const zip = await zipOf({
      'index.xml': indexXml(
        main('Tumor', '<see>Neoplasm, abdomen, malignant</see>') +
          main('Spread', '<see>Neoplasm, abdomen, secondary</see>'),
      ),
      'eindex.xml': indexXml(main('Fall', '<code>W19</code>'), 'ICD-10-CM External Cause of Injuries Index'),
      'neoplasm.xml': neoplasms,
      'drug.xml': tableXml('Substance', columns, main('Invented', cells('T36.0X1'))),
    })
    const terms = await termsOf('Full_XML.zip', zip)
    expect(terms.slice(9)).toEqual(['Invented, malignant primary = T36.0X1'])
    expect(terms.slice(0, 3)).toEqual(['Tumor = C76.2', 'Spread = C79.8', 'Fall = W19'])
  })

  it('leads from a substance to what it does, by the columns of the table of drugs', async () => {
    const intents = ['Poisoning, Accidental (unintentional)', 'Adverse effect']
    const xml = tableXml('Substance', intents, main('Inventin', cells('T36.0X1', 'T36.0X5')))
    expect(await termsOf('renamed-by-the-site.xml', xml)).toEqual([
      'Inventin, poisoning, accidental (unintentional) = T36.0X1',
      'Inventin, adverse effect = T36.0X5',
    ])
  })
})
