import { describe, expect, it } from 'vitest'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { kareoEncounter } from '../../../src/encounter/EncounterDefinition.js'
import { encountersToCsv } from '../../../src/encounter/exportEncounters.js'
import { extendEncounter } from '../../../src/encounter/extendEncounter.js'
import { mergeEncounter } from '../../../src/encounter/mergeEncounter.js'
import { encounterWorkflow } from '../../../src/encounter/workflow.js'
import { describeEvent } from '../../../src/form/history/describeEvent.js'
import { english } from '../../../src/messages/Language.js'
import { everyone } from '../../../src/testing/contractSupport.js'

const { schema, ui } = extendEncounter(kareoEncounter, {
  schema: {
    properties: { ServiceLines: { type: 'array', items: { $ref: '#/$defs/ServiceLine' } } },
    $defs: {
      ServiceLine: {
        type: 'object',
        properties: {
          LineId: { type: 'string' },
          Code: { type: 'string', minLength: 5 },
          Modifiers: { type: 'array', maxItems: 4, items: { type: 'string', pattern: '^[0-9A-Z]{2}$' } },
          Units: { type: 'integer', minimum: 1 },
          PlaceOfService: {
            oneOf: [
              { const: '11', title: 'Office' },
              { const: '02', title: 'Telehealth' },
            ],
          },
          DiagnosisPointers: {
            type: 'array',
            maxItems: 4,
            uniqueItems: true,
            items: { type: 'integer', minimum: 1, maximum: 12 },
          },
        },
        required: ['Code', 'Units'],
        additionalProperties: false,
      },
    },
  },
  ui: { rows: { ServiceLines: 'LineId' } },
})

const visit = { PatientId: 1, ProviderId: 2, DateOfService: '2026-06-15', DiagnosisCodes: ['J06.9', 'I10'] }
const lines = [
  { Code: '99213', Modifiers: ['25'], Units: 1, PlaceOfService: '11', DiagnosisPointers: [1, 2] },
  { Code: '36415', Units: 2 },
]

const open = () => createMemoryClient({ user: () => everyone, schema, ui })
const rowsOf = (encounter: {
  readonly [property: string]: unknown
}): readonly { readonly LineId: string }[] =>
  Array.isArray(encounter.ServiceLines) ? encounter.ServiceLines : []

describe('service lines that a practice adds', () => {
  it('have keys after an import, and the schema still holds', async () => {
    const client = open()
    const record = await client.create(
      { ...visit, ServiceLines: lines },
      { idempotencyKey: 'one', source: { file: 'october.json' } },
    )
    const keys = rowsOf(record.encounter).map(({ LineId }) => LineId)
    expect(new Set(keys).size).toBe(2)
    await expect(
      client.create({ ...visit, ServiceLines: [{ ...lines[0], Colour: 'red' }] }, { idempotencyKey: 'two' }),
    ).rejects.toMatchObject({ kind: 'invalid' })
  })

  it('merge line by line, and what was changed is in the history and in a table', async () => {
    const client = open()
    const before = await client.create({ ...visit, ServiceLines: lines }, { idempotencyKey: 'one' })
    const change = (index: number, part: object) => ({
      ...before.encounter,
      ServiceLines: rowsOf(before.encounter).map((row, at) => (at === index ? { ...row, ...part } : row)),
    })
    const mine = change(0, { DiagnosisPointers: [2] })
    const theirs = change(1, { Units: 3 })
    const stored = await client.update(before.id, theirs, { idempotencyKey: 'two', ifMatch: before.version })
    const merged = mergeEncounter(before.encounter, mine, stored.encounter, ui)
    expect(merged.conflicts).toEqual([])
    expect(rowsOf(merged.encounter)).toMatchObject([{ DiagnosisPointers: [2] }, { Units: 3 }])

    const [event] = (await client.history(before.id)).toReversed()
    expect(event && describeEvent(event, { ui, workflow: encounterWorkflow, language: english })).toBe(
      'changed service lines: code 36415, units 2 became code 36415, units 3',
    )
    const csv = encountersToCsv([{ encounter: merged.encounter }], ui)
    expect(csv).toContain(
      'code 99213, modifiers 25, units 1, place of service Office, diagnosis pointers 2; code 36415, units 3',
    )
    expect(csv).not.toContain(rowsOf(merged.encounter)[0]?.LineId)
  })
})
