import { beforeAll, describe, expect, it } from 'vitest'
import type { CodeSource } from '../../../src/codes/CodeSystem.js'
import { createCodeSource } from '../../../src/codes/createCodeSource.js'
import { lexicon } from '../../../src/codes/lexicon/lexicon.js'
import { openLexicon } from '../../../src/codes/lexicon/parseLexicon.js'
import { buildPack } from '../../../src/codes/pack/buildPack.js'
import { readReleaseFiles } from '../../../src/codes/release/readReleaseFiles.js'
import { loadTiers } from '../../../src/codes/starter/starterPacks.js'
import { officialFile, skipped } from '../officialFiles.js'

const order = 'icd10cm-code-descriptions-2027.zip'
const xml = 'ICD10CM_FY2017_Full_XML.zip'
const why = skipped(order) || skipped(xml)

describe.skipIf(why !== '')(`FY2027 with index, neoplasms and drugs${why}`, () => {
  let source: CodeSource

  beforeAll(async () => {
    const [read] = await readReleaseFiles(order, officialFile(order))
    const index = (await readReleaseFiles(xml, officialFile(xml))).find(
      (file) => file.kind === 'index',
    )?.index
    if (read?.kind !== 'release') throw new Error(`${order} holds no release`)
    const pack = buildPack({ release: read.release, index })
    source = createCodeSource({
      load: async () => [{ pack, origin: 'browser' }],
      loadLexicon: async () => openLexicon(lexicon),
      loadTiers,
      today: () => '2026-11-24',
    })
  }, 120_000)

  it.each([
    ['gerd with bleeding esophagitis', 'K21.01'],
    ['cirrhosis alcoholic with ascites', 'K70.31'],
    ['mdd single severe w psychosis', 'F32.3'],
    ['Hodgkin lymphoma', 'C81.90'],
    ['multinodular goiter non-toxic', 'E04.2'],
    ['hypertensive heart failure', 'I11.0'],
    ['od tylenol intentional', 'T39.1X2A'],
    ['closed fx clavicle subs', 'S42.009D'],
    ['adverse effect of warfarin', 'T45.515A'],
    ['heroin od', 'T40.1X1A'],
    ['underdosing of insulin', 'T38.3X6A'],
    ['lung mets', 'C78.00'],
    ['knee pain', 'M25.569'],
    ['foot fracture', 'S92.909A'],
    ['ELBW', 'P07.00'],
    ['stemi', 'I21.3'],
    ['34 weeker', 'P07.37'],
    ['newborn check 3 days', 'Z00.110'],
    ['gcs 8', 'R40.2430'],
    ['dengue fever', 'A90'],
    ['dolor de cabeza', 'R51.9'],
    ['presión alta', 'I10'],
    ['embarazo', 'Z33.1'],
    ['niño sano', 'Z00.129'],
    ['nonallergic rhinitis', 'J31.0'],
    ['hiv positive', 'Z21'],
    ['hypovolemia', 'E86.1'],
    ['tsh low', 'R94.6'],
    ['acute pain', 'R52'],
    ['unwanted pregnancy', 'Z64.0'],
    ['unintended pregnancy', 'Z64.0'],
    ['cervical cancer in situ', 'D06.9'],
    ['postpartum hemorrhage', 'O72.1'],
    ['type 1 diabetes mellitus', 'E10.9'],
    ['type 2 diabetes mellitus', 'E11.9'],
    ['acute pulmonary embolism', 'I26.99'],
    ['gastrojejunal ulcer', 'K28.9'],
    ['lymphomatoid papulosis', 'C86.60'],
    ['leukemia', 'C95.90'],
    ['chronic simple glaucoma', 'H40.1190'],
    ['cornelia de lange syndrome', 'Q87.19'],
    ['CGL', 'C92.10'],
    ['delirium tremens', 'F10.231'],
    ['swelling of thyroid gland', 'E04.9'],
    ['histiocytoses of mononuclear phagocytes', 'D76.1'],
  ])('has “%s” as %s', async (text, code) => {
    const [first] = await source.search({ systems: ['icd10cm'], text })
    expect(first?.entry.code).toBe(code)
    expect(first).not.toHaveProperty('leftOut')
  })

  it.each([
    ...['no chest pain', 'no fever', 'not pregnant', 'no history of stroke', 'no fam hx cad', 'no hx mi'],
    ...['embarazo no', 'breech no', 'diabetes sin complicaciones de'],
    ...['dm2 with acute kidney failure', 'dm2 aki'],
    ...['hypouricemia', 'hypolipidemia', 'hypotrophic scar', 'afebrile', 'atraumatic fracture'],
  ])('never lets Enter add a code for “%s”', async (text) => {
    const [first] = await source.search({ systems: ['icd10cm'], text })
    expect(first === undefined || first.leftOut !== undefined || first.asks !== undefined).toBe(true)
  })

  it.each([
    ['ich traumatic', 'I61.9'],
    ['traumatic hemorrhage brain', 'I61.9'],
    ['goiter gland', 'C73'],
  ])('never has “%s” as %s', async (text, code) => {
    const found = await source.search({ systems: ['icd10cm'], text })
    expect(found.length).toBeGreaterThan(0)
    expect(found.map(({ entry }) => entry.code)).not.toContain(code)
  })

  it.each(['ECOLI', 'TRHX'])('has nothing for “%s” rather than another word', async (text) => {
    expect(await source.search({ systems: ['icd10cm'], text })).toEqual([])
  })
})
