import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeItem } from '../../../src/app/outbox/mergeItem.js'
import type { OutboxItem } from '../../../src/client/outbox/Outbox.js'
import type { Encounter } from '../../../src/encounter/Encounter.js'
import { kareoEncounterUi } from '../../../src/encounter/kareoEncounter.js'
import { encounterWorkflow } from '../../../src/encounter/workflow.js'
import { visit } from '../../../src/testing/contractSupport.js'

const before: Encounter = { ...visit, EncounterId: 8009001, EncounterStatus: 'Draft' }

const conflictOf = (mine: Encounter, theirs: Encounter): OutboxItem => ({
  key: 'k',
  id: 8009001,
  kind: 'update',
  since: '2026-06-15T14:00:00.000Z',
  before,
  encounter: { ...before, ...mine },
  isUncertain: true,
  problem: {
    kind: 'conflict',
    message: 'It was changed.',
    current: {
      encounter: { ...before, ...theirs },
      updatedBy: 'Robin Test',
      updatedAt: '2026-06-15T14:01:00.000Z',
    },
  },
})

const merge = (mine: Encounter, theirs: Encounter) =>
  mergeItem(conflictOf(mine, theirs), kareoEncounterUi, encounterWorkflow)

describe('mergeItem', () => {
  it('has both changes where they do not overlap', () => {
    const view = merge({ DiagnosisCodes: ['J06.9', 'R05.9', 'I10'] }, { ProcedureCodes: ['99214'] })
    expect(view?.conflicts).toEqual([])
    expect(view?.merged).toMatchObject({
      DiagnosisCodes: ['J06.9', 'R05.9', 'I10'],
      ProcedureCodes: ['99214'],
    })
  })

  it('asks where both changed the visit', () => {
    const view = merge({ DateOfService: '2026-06-14' }, { DateOfService: '2026-06-13' })
    expect(view?.conflicts).toMatchObject([
      { property: 'DateOfService', before: '2026-06-15', mine: '2026-06-14', theirs: '2026-06-13' },
    ])
  })

  it('offers no merge of two patients, nor to an encounter that is closed', () => {
    expect(merge({ PatientId: 7 }, { DiagnosisCodes: ['I10'] })).toBeUndefined()
    expect(merge({ DiagnosisCodes: ['I10'] }, { PatientId: 7 })).toBeUndefined()
    expect(merge({ DiagnosisCodes: ['I10'] }, { EncounterStatus: 'Approved' })).toBeUndefined()
    expect(merge({ DiagnosisCodes: ['I10'] }, { EncounterStatus: 'Submitted' })).toBeDefined()
  })

  it('drops no code that either side kept or added, unless the other one took it out', () => {
    const codes = fc.uniqueArray(fc.constantFrom('J06.9', 'R05.9', 'I10', 'E11.9', 'M54.5'), { maxLength: 5 })
    fc.assert(
      fc.property(codes, codes, (mine, theirs) => {
        const merged = merge({ DiagnosisCodes: mine }, { DiagnosisCodes: theirs })?.merged.DiagnosisCodes
        const was = ['J06.9', 'R05.9']
        const expected = [...new Set([...mine, ...theirs])].filter(
          (code) => !was.includes(code) || (mine.includes(code) && theirs.includes(code)),
        )
        expect(Array.isArray(merged) ? merged.toSorted() : merged).toEqual(expected.toSorted())
      }),
    )
  })
})
