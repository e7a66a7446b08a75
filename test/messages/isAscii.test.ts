import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../src/client/matchTerms.js'
import { readDateText } from '../../src/encounter/readDateText.js'
import { shortenText } from '../../src/form/fields/shortenText.js'
import { formatCount } from '../../src/messages/formats.js'
import { isAscii } from '../../src/messages/isAscii.js'
import { formKey } from '../../src/schema/formKeys.js'
import { labelOf } from '../../src/schema/labelOf.js'

const texts = fc.oneof(
  fc.string({ maxLength: 30 }).filter(isAscii),
  fc.stringMatching(/^[A-Za-z0-9_ -]{0,12}$/),
  fc.stringMatching(/^ ?\d{1,2}[-/. ] {0,2}\d{1,2}[-/. ]{0,2}\d{0,4} ?$/),
)

it('says what is printable ASCII', () => {
  expect(['', ' ~', 'Az 9'].map(isAscii)).toEqual([true, true, true])
  expect(['é', 'a\tb', 'a\n', '\u00a0'].map(isAscii)).toEqual([false, false, false, false])
})

/** Each reads ASCII by patterns without classes of Unicode, and takes another way once anything else is in the text. */
describe('a text of ASCII is read as it is beside other letters', () => {
  it('as a label', () => {
    fc.assert(
      fc.property(texts, (name) => {
        const label = labelOf(name)
        expect(labelOf(`${name} ж`)).toBe(label === '' ? 'Ж' : `${label} ж`)
      }),
    )
  })

  it('as a key of a form', () => {
    fc.assert(
      fc.property(
        texts.filter((name) => name !== '' && formKey(name) === name),
        (name) => {
          expect(formKey(`${name}ж`)).toBe(`${name}ж`)
        },
      ),
    )
    expect(formKey('type')).not.toBe('type')
    expect(formKey('1ж')).not.toBe('1ж')
    expect(formKey('1a')).not.toBe('1a')
  })

  it('as a date', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readDateText(`\u200e${text}`, '2026-06-15')).toEqual(readDateText(text, '2026-06-15'))
      }),
    )
  })

  it('as a name that is searched for', () => {
    fc.assert(
      fc.property(texts, (name) => {
        expect(wordsOf(`${name} ж`)).toEqual([...wordsOf(name), 'ж'])
      }),
    )
  })

  it('as a text that a message quotes', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(shortenText(`${text}\u200b`)).toBe(shortenText(text))
      }),
    )
  })
})

it('counts below a thousand are written as the browser writes them', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ min: -2000, max: 2000 }), fc.double({ min: 0.001, max: 5000, noNaN: true })),
      (count) => {
        expect(formatCount(count)).toBe(count.toLocaleString('en-US'))
      },
    ),
  )
})
