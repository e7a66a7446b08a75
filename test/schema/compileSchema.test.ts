import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import kareo from '../../src/encounter/kareo-encounter-schema.json' with { type: 'json' }
import { compileSchema } from '../../src/schema/compileSchema.js'

/** The issues of a result as `path: message`. */
const texts = (result: {
  readonly error?: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } | undefined
}) => result.error?.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`)

const check = (schema: unknown, data: unknown) => texts(compileSchema(schema).validator.safeParse(data))

const encounter = { PatientId: 100234, ProviderId: 201, DateOfService: '2026-06-15' }

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the validator of the encounter schema', () => {
  it('accepts the examples of the schema itself', () => {
    const example = Object.fromEntries(
      Object.entries(kareo.properties).map(([name, { example }]) => [name, example]),
    )
    expect(check(kareo, example)).toBeUndefined()
  })

  it('asks for each required property at its own path', () => {
    expect(check(kareo, {})).toEqual([
      'PatientId: Enter a patient ID',
      'ProviderId: Enter a provider ID',
      'DateOfService: Enter a date of service',
    ])
  })

  it.each([
    [{ PatientId: 1.5 }, 'PatientId: Patient ID must be a whole number'],
    [{ PatientId: 2 ** 53 }, 'PatientId: Patient ID must be a whole number up to 9007199254740991'],
    [{ PatientId: Number.NaN }, 'PatientId: Patient ID must be a whole number'],
    [
      { DateOfService: '2026-02-30' },
      'DateOfService: Date of service must be a valid date, for example 2026-06-15',
    ],
    [
      { EncounterStatus: 'Lost' },
      'EncounterStatus: Select an encounter status from the list: Draft, Submitted, Approved, Voided',
    ],
    [{ DiagnosisCodes: ['J06.9', 7] }, 'DiagnosisCodes.1: Item 2 of diagnosis codes must be text'],
  ])('says of %j what it must be', (change, message) => {
    expect(check(kareo, { ...encounter, ...change })).toEqual([message])
  })
})

describe('the messages of a validator', () => {
  it.each<[string, unknown, unknown, readonly string[]]>([
    ['minimum', { minimum: 3 }, 2, ['Weight must be 3 or more']],
    ['exclusiveMaximum', { exclusiveMaximum: 3 }, 3, ['Weight must be less than 3']],
    ['multipleOf', { multipleOf: 0.1 }, 0.25, ['Weight must have 1 decimal place or fewer']],
    ['minLength', { minLength: 1 }, '', ['Weight must be 1 character or more']],
    ['maxLength', { maxLength: 2 }, 'abc', ['Weight must be 2 characters or fewer']],
    ['pattern', { pattern: '^a' }, 'b', ['Weight must be in the right format']],
    [
      'pattern with an example',
      { pattern: '^a', examples: ['abc'] },
      'b',
      ['Weight must be in the right format, for example abc'],
    ],
    [
      'pattern with a description',
      { pattern: '^a', description: 'Begins with the letter a.', examples: ['abc'] },
      'b',
      ['Weight is not in the right format. Begins with the letter a, for example abc'],
    ],
    [
      'pattern with a message of its own',
      { pattern: '^a', errorMessage: { pattern: 'Start weight with a' } },
      'b',
      ['Start weight with a'],
    ],
    ['two bounds', { minimum: 1, maximum: 9 }, 10, ['Weight must be between 1 and 9']],
    ['two bounds of a length', { minLength: 2, maxLength: 2 }, 'abc', ['Weight must be 2 characters']],
    ['maxItems', { maxItems: 1 }, [1, 2, 3], ['Weight must have 1 item or fewer: remove 2']],
    ['uniqueItems', { uniqueItems: true }, [1, 1], ['Weight must not have the same item twice: remove one']],
    [
      'minContains',
      { contains: { const: 1 }, minContains: 2 },
      [1, 3],
      ['Weight must have at least 2 items of the expected kind: add more'],
    ],
    ['const', { const: 7 }, 8, ['Weight must be 7']],
    ['not', { not: { const: 7 } }, 7, ['Weight has a value that is not allowed: change it']],
    ['a false schema', false, 7, ['Remove weight: it is not allowed here']],
    ['several types', { type: ['string', 'null'] }, 7, ['Weight must be text']],
  ])('%s: say how to fix the value', (_name, schema, value, messages) => {
    expect(check({ properties: { Weight: schema } }, { Weight: value })).toEqual(
      messages.map((message) => `Weight: ${message}`),
    )
  })

  it('point a dependent property that is missing to itself', () => {
    const schema = { type: 'object', dependentRequired: { CardNumber: ['ExpiryDate'] } }
    expect(check(schema, { CardNumber: '1' })).toEqual([
      'ExpiryDate: Enter an expiry date: it is needed with card number',
    ])
  })

  it('point to a property that is not allowed', () => {
    expect(check({ properties: { A: true }, additionalProperties: false }, { A: 1, B: 2 })).toEqual([
      'B: Remove b: it is not allowed here',
    ])
  })

  it('give the errors of the one branch that the value was meant for', () => {
    const schema = { properties: { Age: { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'string' }] } } }
    expect(check(schema, { Age: -1 })).toEqual(['Age: Age must be 0 or more'])
    expect(check(schema, { Age: true })).toEqual([
      'Age: Age does not have any of the allowed forms: change it',
    ])
  })

  it('do not blame a branch of oneOf where too many fit', () => {
    const schema = { oneOf: [{ minimum: 1 }, { minimum: 2 }, { minimum: 9 }, { type: 'string' }] }
    expect(check(schema, 5)).toEqual([': The form must have exactly one of the allowed forms: change it'])
  })

  it('reach through $ref, if and then to the field', () => {
    const schema = {
      properties: { Visit: { $ref: '#/$defs/visit' } },
      $defs: {
        visit: {
          properties: { Kind: { enum: ['phone', 'clinic'] }, Room: { type: 'string' } },
          if: { properties: { Kind: { const: 'clinic' } }, required: ['Kind'] },
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
          then: { required: ['Room'] },
        },
      },
    }
    expect(check(schema, { Visit: { Kind: 'clinic' } })).toEqual(['Visit.Room: Enter a room'])
  })
})

describe('a validator', () => {
  it('never throws, whatever the JSON', () => {
    const { validator } = compileSchema({
      ...kareo,
      propertyNames: { maxLength: 30 },
      additionalProperties: { type: 'array', contains: { $ref: '#' } },
    })
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (data) => {
        validator.safeParse(data)
        validator.safeParse({ ...encounter, [JSON.stringify(data)]: data })
      }),
    )
    expect(validator.safeParse({ ...encounter, '\ud800': 1 }).success).toBe(false)
    expect(validator.safeParse(undefined).success).toBe(false)
  })

  it('lets every text through where it does not know the format, whatever its name', () => {
    for (const format of ['npi', 'hasOwnProperty', '__proto__'])
      expect(check({ properties: { Weight: { type: 'string', format } } }, { Weight: 'x' })).toBeUndefined()
  })

  it('takes further checks on top', () => {
    const { validator } = compileSchema(kareo)
    const strict = validator.check(({ value, issues }) => {
      issues.push({ code: 'custom', message: 'Closed on that day', path: ['DateOfService'], input: value })
    })
    expect(texts(strict.safeParse(encounter))).toEqual(['DateOfService: Closed on that day'])
    expect(validator.safeParse(encounter).success).toBe(true)
  })

  it('is made and runs without ever trying new Function, which a strict CSP reports', () => {
    const made = vi.fn()
    vi.stubGlobal('Function', made)
    const { validator, formValidator } = compileSchema(kareo)
    validator.safeParse(encounter)
    formValidator.safeParse({ PatientId: '1' })
    expect(made).not.toHaveBeenCalled()
  })

  it('leaves the schema that it was made from as it was, even a frozen one', () => {
    const frozen = Object.freeze({
      type: 'object',
      properties: Object.freeze({ A: Object.freeze({ $ref: '#' }) }),
    })
    expect(check(frozen, { A: { A: 1 } })).toEqual(['A.A: A must be a group of fields'])
    expect(Object.getOwnPropertyNames(frozen)).toEqual(['type', 'properties'])
  })
})

describe('the form validator', () => {
  const { formValidator } = compileSchema(kareo)

  it('turns what inputs hold into data', () => {
    const values = {
      EncounterId: '',
      PatientId: ' 100234 ',
      ProviderId: '2.01e2',
      AppointmentId: '',
      EncounterStatus: '',
      DateOfService: '2026-06-15',
      DiagnosisCodes: [],
      ProcedureCodes: ['99213', ''],
    }
    expect(formValidator.parse(values)).toEqual({ ...encounter, ProcedureCodes: ['99213'] })
  })

  it('refuses an integer that JavaScript would round, and text that is no number', () => {
    expect(
      texts(formValidator.safeParse({ ...encounter, PatientId: '9007199254740993', ProviderId: '0x10' })),
    ).toEqual([
      'PatientId: Patient ID must be a whole number up to 9007199254740991',
      'ProviderId: Provider ID must be a whole number',
    ])
  })

  it('points to the position that an item has in the form, blank items counted', () => {
    const codes = compileSchema({
      type: 'object',
      properties: { Codes: { type: 'array', items: { type: 'string', maxLength: 3 } } },
    })
    expect(texts(codes.formValidator.safeParse({ Codes: ['', 'abc', ' ', 'abcd'] }))).toEqual([
      'Codes.3: Item 4 of codes must be 3 characters or fewer',
    ])
  })

  it('refuses every form of a schema that is no object', () => {
    expect(texts(compileSchema({ type: 'string' }).formValidator.safeParse({}))).toHaveLength(1)
    expect(texts(formValidator.safeParse(undefined))).toHaveLength(1)
  })
})
