import { emailCheck, isHostname, uriChecks } from './address.js'
import type { FormatCheck } from './FormatCheck.js'
import { keepDirection, readLabel } from './hostLabel.js'

/** RFC 5890, section 2.3.2.3. The separators are those of RFC 3490, section 3.1. */
const isIdnHostname: FormatCheck = (text) => {
  const labels = text.split(/[.\u3002\uff0e\uff61]/).map(readLabel)
  const read = labels.filter((label) => label !== undefined)
  return (
    read.length === labels.length &&
    read.map(({ ascii }) => ascii).join('.').length < 254 &&
    keepDirection(read.map(({ unicode }) => unicode))
  )
}

/** What RFC 3987 allows beside ASCII. */
const letters = [
  'a0-d7ff',
  'f900-fdcf',
  'fdf0-ffef',
  ...Array.from({ length: 14 }, (_, index) => {
    const plane = (index + 1).toString(16)
    return `${plane}0000-${plane}fffd`
  }),
]
const privateLetters = ['e000-f8ff', 'f0000-ffffd', '100000-10fffd']

const toClass = (ranges: readonly string[]): string =>
  ranges.map((range) => range.replace(/[\da-f]+/g, '\\u{$&}')).join('')

const { isUri, isReference } = uriChecks(toClass(letters), toClass(privateLetters))
const isIdnEmail = emailCheck('\\u{80}-\\u{10ffff}', (host) => isIdnHostname(host.normalize('NFC')))

/**
 * The formats of internationalized names, for `compileSchema(schema, { formats: internationalFormats })`; and
 * `hostname`, with names in their "xn--" form decoded and checked. They are apart for their size.
 */
export const internationalFormats: Readonly<Record<string, FormatCheck>> = {
  hostname: (text) => isHostname(text) && isIdnHostname(text),
  'idn-hostname': isIdnHostname,
  'idn-email': isIdnEmail,
  iri: isUri,
  'iri-reference': isReference,
}
