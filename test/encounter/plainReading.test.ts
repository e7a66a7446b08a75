import { beforeAll, describe, expect, it } from 'vitest'
import type { CodeEntry, CodeSource } from '../../src/codes/CodeSystem.js'
import { withIcdDot } from '../../src/codes/formats.js'
import { checkEncounter } from '../../src/encounter/checkEncounter.js'
import { kareoEncounterUi } from '../../src/encounter/kareoEncounter.js'
import { factsIn } from '../../src/encounter/lookUpFacts.js'
import { officialFile } from '../codes/officialFiles.js'
import { openOfficialSource, skippedSource } from '../codes/officialSource.js'
import { plainCodes, plainEdits, plainReader, plainTabular } from './support/plainReading.js'

const date = '2026-11-02'

/** Numbers that look random and are the same each time (Lehmer). */
const randomly = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

describe.skipIf(skippedSource !== '')(
  `the checks beside a plain reading of the files${skippedSource}`,
  () => {
    let source: CodeSource
    let codes: readonly string[] = []
    let edits: ReturnType<typeof plainEdits> = new Map()
    let reader: ReturnType<typeof plainReader>

    beforeAll(async () => {
      source = await openOfficialSource()
      codes = plainCodes(officialFile('icd10cm-code-descriptions-2027.zip'))
      edits = plainEdits(officialFile('mce-v37-code-edits.zip'))
      reader = plainReader(plainTabular(officialFile('icd10cm-tabular-2021.zip')))
    }, 120_000)

    const entriesOf = async (wanted: readonly string[]): Promise<ReadonlyMap<string, CodeEntry>> => {
      const refs = [...new Set(wanted)].map((code) => ({
        system: 'icd10cm' as const,
        code: withIcdDot(code),
      }))
      const entries = await source.lookUp(refs)
      return new Map(entries.flatMap((entry) => (entry === undefined ? [] : [[entry.code, entry] as const])))
    }

    const check = (
      entries: ReadonlyMap<string, CodeEntry>,
      diagnoses: readonly string[],
      patient: { readonly birthDate?: string; readonly sex?: 'female' | 'male' } = {},
    ) =>
      checkEncounter(
        {
          PatientId: 1,
          ProviderId: 2,
          DateOfService: date,
          DiagnosisCodes: diagnoses.map(withIcdDot),
          ProcedureCodes: ['99213'],
        },
        {
          ui: kareoEncounterUi,
          today: date,
          entryOf: (_system, code) => entries.get(code) ?? null,
          factsOf: factsIn({
            patient: new Map([['1', patient]]),
            provider: new Map(),
            appointment: new Map(),
          }),
        },
      )

    it('agree on age and sex for 2,500 codes, half of them listed by the Medicare Code Editor', async () => {
      const random = randomly(7)
      const lists = [
        'Newborn_Only',
        'Pediatric_Only',
        'Maternity_Only',
        'Adult_Only',
        'Female_Only',
        'Male_Only',
      ]
      const listed = codes.filter((code) => lists.some((list) => edits.get(list)?.has(code)))
      const drawn = Array.from({ length: 2500 }, (_, at) => {
        const from = at % 2 === 0 ? listed : codes
        return from[random(from.length)] ?? ''
      })
      const entries = await entriesOf(drawn)
      const ages = {
        Newborn_Only: [0, 0],
        Pediatric_Only: [0, 17],
        Maternity_Only: [9, 64],
        Adult_Only: [15, 124],
      }
      /** On a list itself, or made of a code that was: the lists are older than the codes. */
      const isOn = (list: string, code: string): boolean =>
        [...code].some(
          (_, cut) => cut < code.length - 2 && edits.get(list)?.has(code.slice(0, code.length - cut)),
        )
      let conflicts = 0
      const differing = drawn.flatMap((code, at) => {
        const years = [0, 3, 8, 9, 14, 15, 17, 18, 64, 65, 90][random(11)] ?? 0
        const sex = at % 3 === 0 ? 'male' : 'female'
        const expected = [
          ...Object.entries(ages).flatMap(([list, [from = 0, to = 0]]) =>
            isOn(list, code) && (years < from || years > to) ? ['code-age'] : [],
          ),
          ...(isOn(sex === 'male' ? 'Female_Only' : 'Male_Only', code) ? ['code-sex'] : []),
        ]
        conflicts += expected.length
        const told = check(entries, [code], { birthDate: `${2026 - years}-03-14`, sex })
          .map(({ id }) => id)
          .filter((id) => id === 'code-age' || id === 'code-sex')
        return told.join() === expected.join() ? [] : [`${code} ${years} ${sex}: ${told} for ${expected}`]
      })
      expect(differing).toEqual([])
      expect(conflicts).toBeGreaterThan(600)
    })

    it('agree on Excludes1 and "Code first" for 2,500 pairs, half of them drawn from the notes', async () => {
      const random = randomly(11)
      const pick = (from: readonly string[]): string => from[random(from.length)] ?? ''
      /** The first that a test holds for, from a random one on. */
      const pickBy = (test: (code: string) => boolean): string | undefined => {
        const start = random(codes.length)
        return codes.slice(start).find(test) ?? codes.slice(0, start).find(test)
      }
      const fromNotes: (readonly [string, string])[] = []
      const notes = [reader.notesOf('excludes1'), reader.notesOf('codeFirst')] as const
      while (fromNotes.length < 1250) {
        const some = notes[fromNotes.length % 3 === 0 ? 1 : 0]
        const note = some[random(some.length)]
        if (note === undefined) continue
        const one = pick(codes.filter((code) => code.startsWith(note.at)))
        const other = one === '' ? undefined : pickBy(note.names)
        if (other === undefined || one === other) fromNotes.push([pick(codes), pick(codes)])
        else fromNotes.push(random(2) === 0 ? [one, other] : [other, one])
      }
      const pairs = [
        ...fromNotes,
        ...Array.from({ length: 1250 }, () => [pick(codes), pick(codes)] as const),
      ].filter(([one, other]) => one !== other)
      const entries = await entriesOf(pairs.flat())
      const found = { 'code-first': 0, excludes1: 0 }
      const isManifestation = (code: string) => entries.get(withIcdDot(code))?.neverFirst !== undefined
      const differing = pairs.flatMap(([first, second]) => {
        const isPair = reader.excludes(first, second) || reader.excludes(second, first)
        // Written after the newest Tabular List.
        const isAllowed = [first, second].toSorted().join() === 'Z794,Z7984'
        // A manifestation that is first is told of as that.
        const isLate = reader.codeFirst(first).some((names) => names(second) && !isManifestation(first))
        const expected = [
          ...(isLate ? ['code-first' as const] : []),
          ...(isPair && !isAllowed ? ['excludes1' as const] : []),
        ]
        for (const id of expected) found[id] += 1
        const told = check(entries, [first, second])
          .map(({ id }) => id)
          .filter((id) => id === 'code-first' || id === 'excludes1')
          .toSorted()
        return told.join() === expected.join() ? [] : [`${first} ${second}: ${told} for ${expected}`]
      })
      expect(differing).toEqual([])
      expect(found.excludes1).toBeGreaterThan(600)
      expect(found['code-first']).toBeGreaterThan(60)
    }, 120_000)
  },
)
