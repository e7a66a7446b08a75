import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Encounter } from '../../src/encounter/Encounter.js'
import { kareoEncounterUi as ui } from '../../src/encounter/kareoEncounter.js'
import { mergeCodes } from '../../src/encounter/mergeCodes.js'
import { mergeEncounter } from '../../src/encounter/mergeEncounter.js'
import { sameJson } from '../../src/encounter/sameJson.js'

const codes = fc.uniqueArray(fc.constantFrom('A00', 'B00', 'C00', 'D00', 'E00', 'F00'))
const encounters = fc.record(
  {
    PatientId: fc.constantFrom(1, 2),
    AppointmentId: fc.constantFrom(5, 6),
    PlaceOfService: fc.constantFrom(11, 22),
    CaseId: fc.constantFrom(31, 32),
    Note: fc.jsonValue({ maxDepth: 1 }),
    DiagnosisCodes: codes,
    ProcedureCodes: codes,
  },
  { requiredKeys: [] },
)
const three = fc.tuple(encounters, encounters, encounters)

const listOf = (encounter: Encounter, property: string): readonly unknown[] => {
  const list = encounter[property]
  return Array.isArray(list) ? list : []
}

describe('merging two changes of one encounter', () => {
  it('takes the change of the one who made any', () => {
    fc.assert(
      fc.property(encounters, encounters, (before, after) => {
        expect(mergeEncounter(before, before, after, ui)).toEqual({ encounter: after, conflicts: [] })
        expect(mergeEncounter(before, after, before, ui)).toEqual({ encounter: after, conflicts: [] })
        expect(mergeEncounter(before, after, after, ui)).toEqual({ encounter: after, conflicts: [] })
      }),
    )
  })

  it('comes to the same from either side where they changed different properties', () => {
    fc.assert(
      fc.property(three, ([before, one, other]) => {
        const mine = { ...before, CaseId: one.CaseId ?? 9, DiagnosisCodes: one.DiagnosisCodes ?? [] }
        const theirs = { ...before, ProcedureCodes: other.ProcedureCodes ?? [], Note: other.Note ?? null }
        const there = mergeEncounter(before, mine, theirs, ui)
        expect(there.conflicts).toEqual([])
        expect(mergeEncounter(before, theirs, mine, ui)).toEqual(there)
        expect(there.encounter).toEqual({
          ...before,
          CaseId: mine.CaseId,
          DiagnosisCodes: mine.DiagnosisCodes,
          ProcedureCodes: theirs.ProcedureCodes,
          Note: theirs.Note,
        })
      }),
    )
  })

  it('never loses a code that either added, nor brings back one that either removed, conflict or not', () => {
    fc.assert(
      fc.property(three, ([before, mine, theirs]) => {
        const { encounter } = mergeEncounter(before, mine, theirs, ui)
        for (const property of ['DiagnosisCodes', 'ProcedureCodes']) {
          const [was, here, there, result] = [before, mine, theirs, encounter].map((side) =>
            listOf(side, property),
          )
          for (const code of [...(here ?? []), ...(there ?? [])]) {
            const isKept = here?.includes(code) && there?.includes(code)
            expect(result?.includes(code)).toBe(isKept || !was?.includes(code))
          }
          expect(new Set(result).size).toBe(result?.length)
        }
      }),
    )
  })

  it('names every property that it did not decide, and no other', () => {
    fc.assert(
      fc.property(three, ([before, mine, theirs]) => {
        const { encounter, conflicts } = mergeEncounter(before, mine, theirs, ui)
        const isOtherPatient =
          !sameJson(mine, before) && !sameJson(theirs, before) && mine.PatientId !== theirs.PatientId
        for (const property of ['PlaceOfService', 'CaseId']) {
          const [was, here, there] = [before, mine, theirs].map((side: Encounter) => side[property])
          // Whatever was entered for another patient has to be decided, also where only one of the two changed it.
          const isOpen = here !== there && (isOtherPatient || (was !== here && was !== there))
          expect(conflicts.some((conflict) => conflict.property === property)).toBe(isOpen)
          if (!isOpen) expect((encounter as Encounter)[property]).toBe(was === here ? there : here)
        }
      }),
    )
  })

  it('never brings whose visit it is, and when, together with a change that another made', () => {
    fc.assert(
      fc.property(three, ([before, mine, theirs]) => {
        const { encounter, conflicts } = mergeEncounter(before, mine, theirs, ui)
        const changed = (side: Encounter) => !sameJson(side, before)
        for (const property of ['PatientId', 'AppointmentId']) {
          const [here, there] = [mine, theirs].map((side: Encounter) => side[property])
          const isOpen = here !== there && changed(mine) && changed(theirs)
          expect(conflicts.some((conflict) => conflict.property === property)).toBe(isOpen)
          if (isOpen) expect((encounter as Encounter)[property]).toBe(here)
        }
      }),
    )
  })

  it("never brings what a practice has added from another patient's encounter", () => {
    const before = { PatientId: 1 }
    const { encounter, conflicts } = mergeEncounter(
      before,
      { PatientId: 2 },
      { PatientId: 1, Note: 'Allergic to penicillin' },
      ui,
    )
    expect(encounter).toEqual({ PatientId: 2 })
    expect(conflicts.map(({ property }) => property)).toEqual(['PatientId', 'Note'])
  })

  it('asks whose visit it is where somebody else moved it on meanwhile', () => {
    const before = { EncounterStatus: 'Draft', PatientId: 1 }
    const submitted = { ...before, EncounterStatus: 'Submitted' }
    const { conflicts } = mergeEncounter(before, { ...before, PatientId: 2 }, submitted, ui)
    expect(conflicts).toEqual([{ property: 'PatientId', before: 1, mine: 2, theirs: 1 }])
  })

  it('shows before, mine and theirs of a conflict, and leaves out a side that has nothing', () => {
    const before = { PatientId: 1, AppointmentId: 5 }
    const { encounter, conflicts } = mergeEncounter(
      before,
      { PatientId: 2 },
      { PatientId: 3, AppointmentId: 6 },
      ui,
    )
    expect(conflicts).toEqual([
      { property: 'PatientId', before: 1, mine: 2, theirs: 3 },
      { property: 'AppointmentId', before: 5, theirs: 6 },
    ])
    expect(encounter).toEqual({ PatientId: 2 })
  })

  it('takes identifier and status from what is stored', () => {
    const before = { EncounterId: 1, EncounterStatus: 'Draft', CaseId: 1 }
    const mine = { CaseId: 2 }
    const theirs = { ...before, EncounterStatus: 'Submitted' }
    expect(mergeEncounter(before, mine, theirs, ui)).toEqual({
      encounter: { CaseId: 2, EncounterId: 1, EncounterStatus: 'Submitted' },
      conflicts: [],
    })
  })

  it('takes a list that holds something else than codes as a whole', () => {
    const merged = mergeEncounter(
      { DiagnosisCodes: [1] },
      { DiagnosisCodes: [2] },
      { DiagnosisCodes: [3] },
      ui,
    )
    expect(merged.conflicts).toHaveLength(1)
    expect(merged.encounter).toEqual({ DiagnosisCodes: [2] })
  })
})

describe('merging lists of codes', () => {
  const list = (text: string) => text.split(' ').filter((code) => code !== '')

  it.each([
    ['both add', 'A', 'A B', 'A C', 'A C B'],
    ['both add to nothing: mine first', '', 'A', 'B', 'A B'],
    ['theirs put a code first', 'A', 'A B', 'C A', 'C A B'],
    ['one adds, one removes', 'A B', 'A B C', 'B', 'B C'],
    ['both remove', 'A B C', 'A C', 'A B', 'A'],
    ['mine changes the order, theirs adds', 'A B', 'B A', 'A B C', 'B C A'],
    ['theirs changes the order, mine adds', 'A B', 'A B C', 'B A', 'B C A'],
    ['both change the order: mine', 'A B C', 'C A B', 'B A C', 'C A B'],
    ['both add the same', 'A', 'A B', 'A B', 'A B'],
  ])('%s', (_, before, mine, theirs, merged) => {
    expect(mergeCodes(list(before), list(mine), list(theirs))).toEqual({
      codes: list(merged),
      conflict: false,
    })
  })

  it.each([
    ['99213', '99213-25', '99213-59', '99213-25 99213-59'],
    ['99213', '', '99213-25', '99213-25'],
    ['', '99213-25', '99213', '99213-25 99213'],
  ])('leaves it to a person where both touch one code: %s, %s, %s', (before, mine, theirs, merged) => {
    expect(mergeCodes(list(before), list(mine), list(theirs))).toEqual({
      codes: list(merged),
      conflict: true,
    })
  })
})
