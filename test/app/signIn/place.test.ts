import { describe, expect, it } from 'vitest'
import { isAnswer, readPlace, withoutAnswer } from '../../../src/app/signIn/place.js'

describe('isAnswer', () => {
  it.each([
    ['?code=a&state=b', true],
    ['?error=access_denied&state=b', true],
    ['?status=Draft', false],
    ['?code=a', false],
    ['', false],
  ])('knows whether %s is the answer of an issuer', (search, expected) => {
    expect(isAnswer(search)).toBe(expected)
  })
})

describe('withoutAnswer', () => {
  it('keeps what is not of the issuer', () => {
    expect(withoutAnswer('?code=a&state=b&iss=https%3A%2F%2Fid.example&status=Draft')).toBe('?status=Draft')
    expect(withoutAnswer('?code=a&state=b')).toBe('')
  })
})

describe('readPlace', () => {
  it('takes a path of this app, and no other site', () => {
    expect(readPlace({ path: '/encounters/new', state: { formKey: 'a' } })).toEqual({
      path: '/encounters/new',
      state: { formKey: 'a' },
    })
    for (const path of ['//evil.example', '/\\evil.example', 'https://evil.example', 7, undefined])
      expect(readPlace({ path, state: null })).toBeUndefined()
  })
})
