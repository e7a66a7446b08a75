import type { FormatCheck } from './FormatCheck.js'

const byte = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'

const dottedBytes = new RegExp(`^(?:${byte}\\.){3}${byte}$`)

/** RFC 2673, section 3.2. */
export const isIpv4: FormatCheck = (text) => dottedBytes.test(text)

/** RFC 4291, section 2.2. */
export const isIpv6: FormatCheck = (text) => {
  if (text.length > 45) return false
  const dotted = /[\d.]+$/.exec(text)?.[0] ?? ''
  const plain = dotted.includes('.') && isIpv4(dotted) ? `${text.slice(0, -dotted.length)}0:0` : text
  const halves = plain.split('::')
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  return (
    (halves.length === 2 ? groups.length < 8 : halves.length === 1 && groups.length === 8) &&
    groups.every((group) => /^[\da-f]{1,4}$/i.test(group))
  )
}

/** RFC 1123, section 2.1. */
export const isHostname: FormatCheck = (text) =>
  text.length < 254 && text.split('.').every((label) => /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i.test(label))

/** Creates the check of the domain of an email address from that of host names. */
const isDomain = (domain: string, isHost: FormatCheck): boolean => {
  const literal = /^\[(ipv6:)?(.*)\]$/i.exec(domain)
  if (!literal) return isHost(domain)
  return literal[1] === undefined ? isIpv4(literal[2] ?? '') : isIpv6(literal[2] ?? '')
}

/**
 * Creates the check of email addresses (RFC 5321, section 4.1.2).
 *
 * @param letters What is allowed in names beside ASCII, as part of a character class.
 */
export const emailCheck = (letters: string, isHost: FormatCheck): FormatCheck => {
  const quoted = new RegExp(`^"(?:[ !#-[\\]-~${letters}]|\\\\[ -~${letters}])*"$`, 'u')
  const atoms = new RegExp(`^[\\w!#$%&'*+/=?^\`{|}~${letters}-]+$`, 'u')
  return (text) => {
    const at = text.lastIndexOf('@')
    const name = text.slice(0, Math.max(at, 0))
    return (
      name.length <= 64 &&
      (quoted.test(name) || name.split('.').every((atom) => atoms.test(atom))) &&
      isDomain(text.slice(at + 1), isHost)
    )
  }
}

/**
 * Creates the checks of addresses and references (RFC 3986).
 *
 * @param letters What is allowed beside ASCII, as part of a character class.
 * @param privateLetters What is allowed in a query in addition.
 */
export const uriChecks = (
  letters: string,
  privateLetters = '',
): { readonly isUri: FormatCheck; readonly isReference: FormatCheck } => {
  const all = (more: string): string => `(?:[\\w.~!$&'()*+,;=${letters}${more}-]|%[\\da-f]{2})*`
  const matcher = (source: string): RegExp => new RegExp(`^${source}$`, letters === '' ? 'i' : 'iu')
  const authority = matcher(`(?:${all(':')}@)?(?:\\[([^\\]]*)\\]|${all('')})(?::\\d*)?`)
  const path = matcher(all(':@/'))
  const query = matcher(all(`:@/?${privateLetters}`))
  const fragment = matcher(all(':@/?'))
  const future = /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i
  const isReference: FormatCheck = (text) => {
    const [, scheme, host, inner = '', asked = '', place = ''] =
      /^([^:/?#]*:)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(text) ?? []
    if (scheme !== undefined && !/^[a-z][a-z\d+.-]*:$/i.test(scheme)) return false
    if (host !== undefined) {
      const [found, literal] = authority.exec(host) ?? []
      if (found === undefined || (literal !== undefined && !isIpv6(literal) && !future.test(literal)))
        return false
    }
    return path.test(inner) && query.test(asked) && fragment.test(place)
  }
  return { isReference, isUri: (text) => /^[^:/?#]+:/.test(text) && isReference(text) }
}

/** RFC 6570, section 2. */
export const isUriTemplate: FormatCheck = (text) => {
  let isValid = true
  const literals = text.replace(/\{[+#./;?&=,!@|]?([^{}]*)\}/g, (_, variables: string) => {
    const isVariable = /^(?:\w|%[\da-f]{2})(?:\.?(?:\w|%[\da-f]{2}))*(?::[1-9]\d{0,3}|\*)?$/i
    isValid &&= variables.split(',').every((variable) => isVariable.test(variable))
    return ''
  })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  return isValid && /^(?:[^\x00-\x20"%<>\\^`{|}\x7f]|%[\da-f]{2})*$/i.test(literals)
}
