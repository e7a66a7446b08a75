import { describe, expect, it } from 'vitest'
import type { TabularList } from '../../../src/codes/release/CodeRelease.js'
import { tabularXml } from './support/fixtures.js'
import { read, refusal } from './support/read.js'

const list = tabularXml(`
<introduction><introSection type="title"><title>TABULAR LIST</title></introSection></introduction>
<chapter>
  <name>1</name>
  <desc>Invented fevers &amp; chills  (A00-B99)</desc>
  <excludes1><note>fevers that are real
      (R50.-)</note></excludes1>
  <sectionIndex><sectionRef first="A00" last="A09" id="A00-A09">Invented fevers</sectionRef></sectionIndex>
  <section id="A00-A09">
    <desc>Invented fevers (A00-A09)</desc>
    <includes><note>fevers of the page</note></includes>
    <diag>
      <name>A00</name>
      <desc>Invented fever</desc>
      <includes><note>first</note></includes>
      <includes><note>second</note></includes>
      <excludes1><note>other fever (B10.-)</note></excludes1>
      <excludes2><note>chill (A01.1)</note></excludes2>
      <codeFirst><note>underlying invention</note></codeFirst>
      <useAdditionalCode><note>code for the page, such as:</note><note>left (Z16.1)</note></useAdditionalCode>
      <codeAlso><note>inventor</note></codeAlso>
      <sevenChrNote><note>7th character</note></sevenChrNote>
      <sevenChrDef><extension char="A">initial</extension></sevenChrDef>
      <diag placeholder="true">
        <name>A00.1X1</name>
        <desc>Invented fever of one</desc>
        <inclusionTerm><note>Fever   NOS</note></inclusionTerm>
      </diag>
      <diag><name>A00.2</name><desc>Invented fever of none</desc></diag>
    </diag>
  </section>
  <section id="B10"><desc>Other invented (B10)</desc><diag><name>B10</name><desc>Other</desc></diag></section>
</chapter>`)

const readTabular = async (name: string, content: string): Promise<TabularList> => {
  const [file] = await read(name, content)
  if (file?.kind !== 'tabular') throw new Error('no Tabular List')
  return file.tabular
}

describe('a Tabular List', () => {
  it('gives its year, chapters and blocks with their notes', async () => {
    const { year, chapters, blocks } = await readTabular('tabular.xml', list)
    expect(year).toBe(2027)
    expect(chapters).toEqual([
      {
        code: '1',
        text: 'Invented fevers & chills',
        first: 'A00',
        last: 'B99',
        notes: { excludes1: ['fevers that are real (R50.-)'] },
      },
    ])
    expect(blocks).toEqual([
      {
        code: 'A00-A09',
        text: 'Invented fevers',
        first: 'A00',
        last: 'A09',
        notes: { includes: ['fevers of the page'] },
      },
      { code: 'B10-B10', text: 'Other invented', first: 'B10', last: 'B10', notes: {} },
    ])
  })

  it('gives the notes of each code that has any', async () => {
    const { notes } = await readTabular('tabular.xml', list)
    expect([...notes.keys()]).toEqual(['A00', 'A00.1X1'])
    expect(notes.get('A00')).toEqual({
      includes: ['first', 'second'],
      excludes1: ['other fever (B10.-)'],
      excludes2: ['chill (A01.1)'],
      codeFirst: ['underlying invention'],
      useAdditional: ['code for the page, such as:', 'left (Z16.1)'],
      codeAlso: ['inventor'],
    })
    expect(notes.get('A00.1X1')).toEqual({ inclusionTerms: ['Fever NOS'] })
  })

  it('takes its year from its name where the file has none', async () => {
    const without = list.replace('<version>2027</version>', '')
    expect((await readTabular('icd10cm_tabular_2026.xml', without)).year).toBe(2026)
    expect(await refusal('tabular.xml', without)).toMatch('The fiscal year of this file is not known')
  })

  it.each([
    ['a code that is none', list.replace('A00.2', 'A0.2'), 'line 32: “A0.2” is not an ICD-10-CM code'],
    ['a code twice', list.replace('A00.2', 'A00'), 'line 32: The code A00 is already on line 15'],
    [
      'a block without range',
      list.replace('id="B10"', 'id="?"'),
      'line 35: A section has no range of categories',
    ],
    ['an impossible year', list.replace('2027', '2007'), 'The year 2007 is wrong'],
    [
      'a tag that does not close',
      list.replace('</desc>', ''),
      'This is not valid XML (unexpected close tag)',
    ],
    ['its end missing', list.slice(0, 900), 'This is not valid XML (unclosed tag'],
    [
      'an entity of its own',
      list.replace('&amp;', '&fever;'),
      'line 8: This is not valid XML (undefined entity)',
    ],
    ['no code', tabularXml(''), 'This is a Tabular List without codes'],
  ])('is refused with %s', async (_, content, problem) => {
    const message = await refusal('tabular.xml', content)
    expect(message).toContain('tabular.xml')
    expect(message).toContain(problem)
  })

  it('is refused where its elements are nested to exhaust the stack', async () => {
    const deep = tabularXml('<diag>'.repeat(100_000))
    expect(await refusal('tabular.xml', deep)).toContain('elements are nested 60 deep')
  })
})
