import { emailCheck, isHostname, isIpv4, isIpv6, isUriTemplate, uriChecks } from './address.js'
import type { FormatCheck } from './FormatCheck.js'

const matches =
  (expression: RegExp): FormatCheck =>
  (text) =>
    expression.test(text)

/** RFC 3339: a day of the calendar. */
const isDate: FormatCheck = (text) => {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12) return false
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  // January, March, May and July have 31 days, and so has every second month from August on.
  const days = month === 2 ? (isLeap ? 29 : 28) : 30 + ((month + Math.floor(month / 8)) % 2)
  return day >= 1 && day <= days
}

/** RFC 3339, with its zone. The last minute of a day in UTC may have 61 seconds. */
const isTime: FormatCheck = (text) => {
  const found = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|([+-])(\d\d):(\d\d))$/i.exec(text)
  if (!found) return false
  const [hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = [1, 2, 3, 5, 6].map((group) =>
    Number(found[group] ?? 0),
  )
  if (hour > 23 || minute > 59 || second > 60 || zoneHour > 23 || zoneMinute > 59) return false
  const zone = (zoneHour * 60 + zoneMinute) * (found[4] === '-' ? -1 : 1)
  return second < 60 || (hour * 60 + minute - zone + 2880) % 1440 === 1439
}

const isDateTime: FormatCheck = (text) =>
  /^.{10}t/i.test(text) && isDate(text.slice(0, 10)) && isTime(text.slice(11))

/** RFC 3339, appendix A: units that follow each other without a gap, or weeks alone. */
const isDuration = matches(
  /^P(?:\d+W|(?=.)(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?=.)(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/,
)

/** ECMA-262 in Unicode mode, as JSON Schema recommends for `pattern`. */
export const isRegex: FormatCheck = (text) => {
  try {
    return Boolean(new RegExp(text, 'u'))
  } catch {
    return false
  }
}

const { isUri, isReference } = uriChecks('')

/** The formats that are checked: those of draft 2020-12 but for the internationalized ones, and `url`. */
export const standardFormats: Readonly<Record<string, FormatCheck>> = {
  date: isDate,
  time: isTime,
  'date-time': isDateTime,
  duration: isDuration,
  email: emailCheck('', isHostname),
  hostname: isHostname,
  ipv4: isIpv4,
  ipv6: isIpv6,
  uri: isUri,
  'uri-reference': isReference,
  'uri-template': isUriTemplate,
  url: (text) => /^(?:https?|ftp):\/\/[^/?#]/i.test(text) && isUri(text),
  uuid: matches(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i),
  regex: isRegex,
  'json-pointer': matches(/^(?:\/(?:[^~/]|~[01])*)*$/),
  'relative-json-pointer': matches(/^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/),
}
