import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kareoEncounterUi } from '../../src/encounter/kareoEncounter.js'
import { mergeEncounter } from '../../src/encounter/mergeEncounter.js'
import { mergeRows, type Rows, readRows } from '../../src/encounter/mergeRows.js'
import { sameJson } from '../../src/encounter/sameJson.js'

const ui = { ...kareoEncounterUi, rows: { ServiceLines: 'LineId' } }
const line = (id: string, code: string, units = 1) => ({ LineId: id, Code: code, Units: units })
const visit = (...lines: readonly object[]) => ({ PatientId: 1, ServiceLines: lines })

const rows: fc.Arbitrary<Rows> = fc
  .uniqueArray(
    fc.record({
      LineId: fc.constantFrom('a', 'b', 'c', 'd'),
      Code: fc.constantFrom('99213', '99214'),
      Units: fc.constantFrom(1, 2),
    }),
    { selector: ({ LineId }) => LineId },
  )
  .map((list) => new Map(list.map((row) => [row.LineId, row])))

describe('merging two changes of a list of rows', () => {
  it('does not conflict where two people changed two rows, or two parts of one row', () => {
    const before = visit(line('a', '99213'), line('b', '36415'))
    const mine = visit(line('a', '99214'), line('b', '36415'))
    const theirs = visit(line('a', '99213', 2), line('b', '36415', 3), line('c', '90471'))
    expect(mergeEncounter(before, mine, theirs, ui)).toEqual({
      encounter: visit(line('a', '99214', 2), line('b', '36415', 3), line('c', '90471')),
      conflicts: [],
    })
  })

  it('conflicts where both changed one part of a row; either side keeps what did not overlap', () => {
    const before = visit(line('a', '99213'), line('b', '36415'))
    const mine = visit(line('a', '99214'), line('b', '36415', 2))
    const theirs = visit(line('a', '99215'), line('b', '36415'), line('c', '90471'))
    const { encounter, conflicts } = mergeEncounter(before, mine, theirs, ui)
    const rest = [line('b', '36415', 2), line('c', '90471')]
    expect(conflicts).toEqual([
      {
        property: 'ServiceLines',
        before: before.ServiceLines,
        mine: [line('a', '99214'), ...rest],
        theirs: [line('a', '99215'), ...rest],
      },
    ])
    expect(encounter.ServiceLines).toEqual([line('a', '99214'), ...rest])
  })

  it('conflicts where one changed a row that the other removed', () => {
    const before = visit(line('a', '99213'), line('b', '36415'))
    const { conflicts } = mergeEncounter(
      before,
      visit(line('a', '99213')),
      visit(line('a', '99213'), line('b', '36416')),
      ui,
    )
    expect(conflicts).toEqual([
      {
        property: 'ServiceLines',
        before: before.ServiceLines,
        mine: [line('a', '99213')],
        theirs: [line('a', '99213'), line('b', '36416')],
      },
    ])
  })

  it('conflicts whole where a row has no key', () => {
    const { conflicts } = mergeEncounter(visit(), visit({ Code: '1' }), visit({ Code: '2' }), ui)
    expect(conflicts).toHaveLength(1)
  })

  it("never puts one patient's rows among another's", () => {
    const mine = { PatientId: 2, ServiceLines: [line('a', '99213')] }
    const theirs = { PatientId: 1, ServiceLines: [line('b', '36415')] }
    const { conflicts } = mergeEncounter(visit(), mine, theirs, ui)
    expect(conflicts.map(({ property }) => property)).toContain('ServiceLines')
  })

  it('takes the change of the one who made any, and loses no row that either added', () => {
    fc.assert(
      fc.property(rows, rows, rows, (before, mine, theirs) => {
        const list = [...mine.values()]
        expect(mergeRows(before, mine, before)).toEqual({ mine: list, theirs: list, conflict: false })
        expect(sameJson([...mergeRows(before, before, mine).mine], list)).toBe(true)
        const merged = mergeRows(before, mine, theirs)
        for (const side of [merged.mine, merged.theirs]) {
          const keys = readRows(side, 'LineId')
          expect(keys).toBeDefined()
          for (const name of [...mine.keys(), ...theirs.keys()])
            if (!before.has(name)) expect(keys?.has(name)).toBe(true)
        }
      }),
    )
  })
})
