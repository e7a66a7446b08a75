import { describe, expect, it } from 'vitest'
import { internationalFormats } from '../../src/schema/formats/international.js'
import { decodePunycode, encodePunycode } from '../../src/schema/formats/punycode.js'
import { standardFormats } from '../../src/schema/formats/standard.js'

type Examples = Readonly<
  Record<string, { readonly valid: readonly string[]; readonly invalid: readonly string[] }>
>

const standard: Examples = {
  date: {
    valid: ['2026-06-15', '2028-02-29', '2000-02-29', '0001-01-01', '2026-07-31', '2026-08-31', '2026-12-31'],
    invalid: [
      '2026-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-09-31',
      '2026-11-31',
      '2026-06-00',
      '2026-6-15',
      '06/15/2026',
      '2026-13-01',
      '',
    ],
  },
  time: {
    valid: ['09:30:00Z', '09:30:00.5+05:30', '23:59:60z', '01:29:60+01:30', '15:59:60-08:00'],
    invalid: ['09:30:00', '24:00:00Z', '22:59:60Z', '09:30Z', '09:30:00+24:00'],
  },
  'date-time': {
    valid: ['2026-06-15T09:30:00Z'],
    invalid: ['2026-06-15 09:30:00Z', '2026-06-15T09:30:00', '2026-02-30T09:30:00Z'],
  },
  duration: {
    valid: ['P3D', 'PT1H30M', 'P2W', 'P1Y2M3DT4H5M6S'],
    invalid: ['P', 'PT', 'P1DT', 'P1Y2D', 'P1W2D', '3D', 'PT0.5S'],
  },
  email: {
    valid: ['name@example.com', '"a b"@example.com', 'a.b@[127.0.0.1]', 'a@[IPv6:::1]'],
    invalid: [
      'name',
      '@example.com',
      'name@',
      'a..b@example.com',
      '.a@example.com',
      'a b@example.com',
      'é@example.com',
    ],
  },
  hostname: {
    valid: ['www.example.com', 'a--b', 'x'],
    invalid: ['', '.', 'a_b', '-a', 'a-', `${'a'.repeat(64)}.com`, 'a.b\n', '\u212a.example'],
  },
  ipv4: { valid: ['192.0.2.1'], invalid: ['192.0.2', '192.0.2.256', '192.0.02.1'] },
  ipv6: {
    valid: ['::', '::1', '2001:db8::1', '1:2:3:4:5:6:7:8', '::ffff:192.0.2.1'],
    invalid: [
      '1',
      '1:2:3:4:5:6:7',
      '1::2::3',
      '1:2:3:4:5:6:7::8',
      ':1',
      '::ffff:192.0.02.1',
      '12345::',
      '[::1]',
    ],
  },
  uri: {
    valid: [
      'https://example.com/a?b#c',
      'urn:a:b',
      'mailto:a@example.com',
      'ldap://[2001:db8::7]/c',
      'http://[v1.fe]:80',
    ],
    invalid: [
      '/a',
      'a',
      'http://a b',
      'http://a:b',
      'http://[x]',
      '1a:b',
      'http://a/%6',
      'http://a/é',
      'http://\u212a.example',
      'http:/[::1]',
    ],
  },
  'uri-reference': {
    valid: ['', '/a', '?a', '#a', '//a', './a:b'],
    invalid: ['a\\b', '//a@b@c', '1:b', '#a\\b'],
  },
  'uri-template': {
    valid: ['', '/a/{id}', '{?x,y*}', '{a:3}'],
    invalid: ['{}', '{a', 'a}', '{a,}', '{a:0}', 'a b'],
  },
  url: { valid: ['https://example.com'], invalid: ['mailto:a@example.com', 'https://', 'x'] },
  uuid: {
    valid: ['123e4567-e89b-12d3-a456-426614174000'],
    invalid: ['123e4567e89b12d3a456426614174000', 'x'],
  },
  regex: { valid: ['^[A-Z]+$'], invalid: ['(', '\\a'] },
  'json-pointer': { valid: ['', '/a~0b~1c'], invalid: ['a', '/~2'] },
  'relative-json-pointer': { valid: ['0', '1/a', '2#'], invalid: ['', '01', '/a', '1##'] },
}

const international: Examples = {
  hostname: {
    valid: ['xn--9n2bp8q.xn--9t4b11yi5a', 'www.example.com'],
    invalid: ['xn--X', 'xn--example-', 'xn--7a', '실례.테스트'],
  },
  'idn-hostname': {
    valid: ['실례.테스트', 'l·l', 'α͵β', 'a。b', 'א׳ב', '・ぁ', 'ب٠ب', 'क्‍ष', 'xn--zca29lwxobi7a'],
    invalid: ['', '-a', 'a·l', 'α͵', '׳ב', '・', 'क‍ष', 'aא', '0ا', 'א0٠', '̀a', 'ـߺ', 'A\u0308'],
  },
  'idn-email': {
    valid: ['실례@실례.테스트', 'a@example.com', 'δ@example.com'],
    invalid: ['2962', '@example.com', 'a＠example.com'],
  },
  iri: { valid: ['http://ƒøø.ßår/?∂=π#î', 'urn:a'], invalid: ['/é', 'é', 'http://a b'] },
  'iri-reference': { valid: ['/é', 'é', '#é'], invalid: ['\\é', '#é\\'] },
}

describe.each([
  ['standard', standardFormats, standard],
  ['international', internationalFormats, international],
] as const)('the %s formats', (_name, formats, examples) => {
  it('have examples, all of them', () => {
    expect(Object.keys(examples).sort()).toEqual(Object.keys(formats).sort())
  })

  it.each(Object.entries(examples))('%s', (name, { valid, invalid }) => {
    const accepts = formats[name]
    expect(valid.filter((text) => !accepts?.(text))).toEqual([])
    expect(invalid.filter((text) => accepts?.(text))).toEqual([])
  })
})

describe('Punycode', () => {
  it.each([
    ['실례', '9n2bp8q'],
    ['bücher', 'bcher-kva'],
    ['他们为什么不说中文', 'ihqwcrb4cv8a8dqg056pqjye'],
  ])('of %s is %s', (text, encoded) => {
    expect(encodePunycode(text)).toBe(encoded)
    expect(decodePunycode(encoded)).toBe(text)
  })

  it('of anything else is none', () => {
    for (const text of ['X', 'a-é', '99999999999']) expect(decodePunycode(text)).toBeUndefined()
  })
})
