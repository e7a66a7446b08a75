import { todayOf } from '../../../encounter/calendarDate.js'
import * as en from '../../../messages/en/timeField.js'
import type { Language } from '../../../messages/Language.js'
import type { StringField } from '../../../schema/FieldModel.js'
import { useLanguage } from '../../../ui/Language/LanguageContext.js'
import type { WidgetProps } from '../Widget.js'
import { describeDateTimeProblem } from './describeTimeProblem.js'
import { readDateTimeText } from './readDateTimeText.js'
import { type TextReading, TextValueInput } from './TextValueInput.js'
import { formatDateTimeValue, formatOffset, formatTimeValue, parseDateTimeValue } from './timeValue.js'
import { offsetOn } from './zone.js'

const reader =
  (label: string, language: Language) =>
  (text: string): TextReading => {
    const reading = readDateTimeText(text, todayOf(new Date()))
    if (!reading.ok) return { ok: false, problem: describeDateTimeProblem(label, reading.problem, language) }
    const words = language.wordsOf('timeField', en)
    const { day, time, zone } = reading
    const offset = offsetOn(zone, day, time)
    const shown = `${language.formatDate(day, 'weekday')}, ${formatTimeValue({ time, offset }, offset, language)}`
    return {
      ok: true,
      value: `${day}T${time}${offset}`,
      words:
        zone === undefined
          ? words.inDeviceZone(shown, formatOffset(offset))
          : words.inZone(shown, formatOffset(offset)),
    }
  }

const writer =
  (language: Language) =>
  (value: string): string => {
    const parsed = parseDateTimeValue(value)
    return parsed === undefined
      ? value
      : formatDateTimeValue(parsed, offsetOn(undefined, parsed.day, parsed.time), language)
  }

/**
 * A date and time as people type them, saved as RFC 3339 has them. A loaded one keeps its clock and its zone. Without a
 * zone in the text it is the one that this device has on that day, which the field says.
 */
export const DateTimeInput = (props: WidgetProps<StringField>) => {
  const language = useLanguage()
  const { dateTimeKeys } = language.wordsOf('timeField', en)
  return (
    <TextValueInput
      {...props}
      read={reader(props.label, language)}
      textOf={writer(language)}
      hint={dateTimeKeys}
    />
  )
}
