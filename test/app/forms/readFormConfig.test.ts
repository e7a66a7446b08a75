import { describe, expect, it } from 'vitest'
import { readFormConfig } from '../../../src/app/forms/readFormConfig.js'

const base = 'https://clinic.example/app/'
const schema = { type: 'object', properties: { Name: { type: 'string' } } }
const read = (form: unknown, name = 'intake') => readFormConfig({ forms: { intake: form } }, name, base)

describe('a form of config.json', () => {
  it.each([
    ['a file of its name', undefined, { kind: 'file', name: 'intake.json' }],
    ['a file', { file: 'answers.json' }, { kind: 'file', name: 'answers.json' }],
    [
      'an address on the site',
      { post: '/intake' },
      { kind: 'post', address: 'https://clinic.example/intake' },
    ],
    [
      'another address',
      { post: 'https://api.example/in' },
      { kind: 'post', address: 'https://api.example/in' },
    ],
  ])('gives its data as %s', (_, submit, target) => {
    expect(read({ schema, submit })).toEqual({ kind: 'form', form: { schema, target } })
  })

  it('may post without https to the site that is itself opened without it', () => {
    const local = readFormConfig(
      { forms: { a: { schema, submit: { post: 'in' } } } },
      'a',
      'http://localhost:1/',
    )
    expect(local).toMatchObject({ form: { target: { address: 'http://localhost:1/in' } } })
  })

  it.each([
    ['a name that there is not', { schema }, 'other', /has no form “other”/],
    ['a name that every object has', { schema }, 'constructor', /has no form/],
    ['no schema', {}, 'intake', /has no “schema”/],
    ['a target that is none', { schema, submit: 'x' }, 'intake', /“submit” is neither/],
    ['two targets', { schema, submit: { file: 'a', post: '/b' } }, 'intake', /“submit” is neither/],
    [
      'an address in the clear',
      { schema, submit: { post: 'http://api.example/' } },
      'intake',
      /without https/,
    ],
    [
      'a script for an address',
      { schema, submit: { post: 'javascript:alert(1)' } },
      'intake',
      /without https/,
    ],
  ])('with %s is refused with words', (_, form, name, message) => {
    const reading = read(form, name)
    expect(reading.kind === 'refused' ? reading.message : '').toMatch(message)
  })
})
