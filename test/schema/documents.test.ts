import { describe, expect, it } from 'vitest'
import { compileSchema } from '../../src/schema/compileSchema.js'
import { SchemaError } from '../../src/schema/SchemaError.js'

const documents = {
  'https://clinic.example/person.json': {
    type: 'object',
    properties: { Name: { type: 'string', minLength: 1 }, Address: { $ref: 'address.json' } },
    $defs: { npi: { $anchor: 'npi', pattern: '^\\d{10}$' } },
  },
  'https://clinic.example/address.json': {
    $id: 'https://post.example/address',
    properties: { Zip: { $ref: '#/$defs/zip' } },
    $defs: { zip: { type: 'string', pattern: '^\\d{5}$' } },
  },
}

const issuesOf = (schema: unknown, data: unknown, further: Record<string, unknown> = documents) =>
  compileSchema(schema, { documents: further })
    .validator.safeParse(data)
    .error?.issues.map(({ path, code, ...rest }) => [
      path.join('.'),
      code === 'custom' && 'params' in rest ? rest.params?.keyword : code,
    ])

const refusal = (schema: unknown, further: Record<string, unknown>): SchemaError => {
  try {
    compileSchema(schema, { documents: further })
  } catch (error) {
    if (error instanceof SchemaError) return error
  }
  throw new Error('The schema was not refused with a SchemaError.')
}

describe('further documents', () => {
  it('are found by their address, and from each other', () => {
    const schema = { properties: { Patient: { $ref: 'https://clinic.example/person.json' } } }
    expect(issuesOf(schema, { Patient: { Name: '', Address: { Zip: '123' } } })).toEqual([
      ['Patient.Name', 'minLength'],
      ['Patient.Address.Zip', 'pattern'],
    ])
    expect(issuesOf(schema, { Patient: { Name: 'Test', Address: { Zip: '12345' } } })).toBeUndefined()
  })

  it('are found by pointer, by anchor, by their own $id, and relative to the $id of the schema', () => {
    const at = (reference: string) => ({
      $id: 'https://clinic.example/visit.json',
      properties: { A: { $ref: reference } },
    })
    expect(issuesOf(at('person.json#/$defs/npi'), { A: '1' })).toEqual([['A', 'pattern']])
    expect(issuesOf(at('person.json#npi'), { A: '1' })).toEqual([['A', 'pattern']])
    expect(issuesOf(at('https://post.example/address#/$defs/zip'), { A: '1' })).toEqual([['A', 'pattern']])
  })

  it('show their fields', () => {
    const { model } = compileSchema(
      { type: 'object', properties: { Patient: { $ref: 'https://clinic.example/person.json' } } },
      { documents },
    )
    const patient = model.kind === 'object' ? model.fields[0] : undefined
    expect(patient?.kind === 'object' ? patient.fields.map(({ name }) => name) : []).toEqual([
      'Name',
      'Address',
    ])
  })

  it('may extend a schema through $dynamicRef', () => {
    const tree = {
      $dynamicAnchor: 'node',
      type: 'object',
      properties: { value: true, children: { type: 'array', items: { $dynamicRef: '#node' } } },
    }
    const strict = {
      $id: 'https://clinic.example/strict.json',
      $dynamicAnchor: 'node',
      $ref: 'tree.json',
      unevaluatedProperties: false,
    }
    const further = { 'https://clinic.example/tree.json': tree }
    expect(issuesOf(strict, { children: [{ value: 1 }] }, further)).toBeUndefined()
    expect(issuesOf(strict, { children: [{ valve: 1 }] }, further)).toEqual([
      ['children.0.valve', 'unevaluatedProperties'],
    ])
    expect(
      issuesOf({ $ref: 'https://clinic.example/tree.json' }, { children: [{ valve: 1 }] }, further),
    ).toBeUndefined()
  })

  it.each<[string, unknown, Record<string, unknown>, string, string]>([
    ['an address that is not given', { $ref: 'https://x.example/a.json' }, documents, '$ref', ''],
    [
      'a place that is not there',
      { $ref: 'https://clinic.example/person.json#/$defs/x' },
      documents,
      '$ref',
      '',
    ],
    [
      'a keyword with a wrong value',
      {},
      { 'https://x.example/a.json': { properties: { A: { type: 'x' } } } },
      'type',
      'https://x.example/a.json#/properties/A',
    ],
    ['no schema', {}, { 'https://x.example/a.json': 7 }, '', 'https://x.example/a.json#'],
    [
      'another draft',
      {},
      { 'https://x.example/a.json': { $schema: 'http://json-schema.org/draft-07/schema#' } },
      '$schema',
      'https://x.example/a.json#',
    ],
  ])('are refused with the place: %s', (_name, schema, further, keyword, pointer) => {
    const error = refusal(schema, further)
    expect({ keyword: error.keyword, pointer: error.pointer }).toEqual({ keyword, pointer })
    expect(error.message).toContain(pointer === '' ? 'at # ' : `at ${pointer} `)
  })
})

describe('further formats', () => {
  it('are checked, and no notice says otherwise', () => {
    const schema = { type: 'object', properties: { Npi: { type: 'string', format: 'npi' } } }
    const { validator, notices } = compileSchema(schema, {
      formats: { npi: (text) => /^\d{10}$/.test(text) },
    })
    expect(validator.safeParse({ Npi: '1' }).success).toBe(false)
    expect(validator.safeParse({ Npi: '1234567890' }).success).toBe(true)
    expect(notices).toEqual([])
  })
})
