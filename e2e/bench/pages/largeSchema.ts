import type { JsonSchema } from '../../../src/schema/JsonSchema.js'

/** The kinds of fields of a clinic's forms, in turns. */
const kinds = [
  { type: 'string', maxLength: 80 },
  { type: 'integer', minimum: 0, maximum: 300 },
  { type: 'string', format: 'date' },
  { type: 'string', enum: ['never', 'sometimes', 'often', 'always'] },
  { type: 'number', minimum: 0 },
  { type: 'string', format: 'email' },
  { type: 'boolean' },
  { type: 'string', maxLength: 80, minLength: 1 },
]

const levels = 5
const fieldsEach = 16

const groupAt = (level: number, name: string): Record<string, unknown> => ({
  type: 'object',
  title: name,
  properties: Object.fromEntries([
    ...Array.from({ length: fieldsEach + (level === 1 ? 4 : 0) }, (_, at) => [
      `Field${at + 1}`,
      { ...kinds[at % kinds.length], title: `${name} ${at + 1}` },
    ]),
    ...(level === levels
      ? []
      : ['A', 'B'].map((part) => [`Group${part}`, groupAt(level + 1, `${name}${part}`)] as const)),
  ]),
  required: [
    'Field1',
    // Required, so that all of them are shown open.
    ...(level === levels ? [] : ['GroupA', 'GroupB']),
  ],
})

/** 500 fields, 5 levels deep. */
export const largeSchema: JsonSchema = groupAt(1, 'Field')

/** A list of 1,000 rows, and its schema. */
export const rowsSchema: JsonSchema = {
  type: 'object',
  properties: {
    Lines: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          Code: { type: 'string' },
          Units: { type: 'integer', minimum: 1 },
          Note: { type: 'string' },
        },
        required: ['Code'],
      },
    },
  },
  required: ['Lines'],
}

export const manyRows = {
  Lines: Array.from({ length: 1000 }, (_, at) => ({ Code: `C${1000 + at}`, Units: 1, Note: '' })),
}
