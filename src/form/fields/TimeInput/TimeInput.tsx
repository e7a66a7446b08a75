import { todayOf } from '../../../encounter/calendarDate.js'
import * as en from '../../../messages/en/timeField.js'
import type { Language } from '../../../messages/Language.js'
import type { StringField } from '../../../schema/FieldModel.js'
import { useLanguage } from '../../../ui/Language/LanguageContext.js'
import type { WidgetProps } from '../Widget.js'
import { describeTimeProblem } from './describeTimeProblem.js'
import { readTimeText } from './readTimeText.js'
import { type TextReading, TextValueInput } from './TextValueInput.js'
import { formatOffset, formatTimeValue, parseTimeValue } from './timeValue.js'
import { offsetOn } from './zone.js'

const deviceOffset = (time: string): string => offsetOn(undefined, todayOf(new Date()), time)

const reader =
  (language: Language) =>
  (text: string): TextReading => {
    const reading = readTimeText(text)
    if (!reading.ok) return { ok: false, problem: describeTimeProblem(text, reading.problem, language) }
    const words = language.wordsOf('timeField', en)
    const { time, zone } = reading
    const offset = offsetOn(zone, todayOf(new Date()), time)
    const shown = formatTimeValue({ time, offset }, offset, language)
    return {
      ok: true,
      value: `${time}${offset}`,
      words:
        zone === undefined
          ? words.inDeviceZone(shown, formatOffset(offset))
          : words.inZone(shown, formatOffset(offset)),
    }
  }

const writer =
  (language: Language) =>
  (value: string): string => {
    const parsed = parseTimeValue(value)
    return parsed === undefined ? value : formatTimeValue(parsed, deviceOffset(parsed.time), language)
  }

/**
 * A time as people type it, saved as RFC 3339 has it: with an offset. Without a zone in the text it is the one that this
 * device has today, which the field says.
 */
export const TimeInput = (props: WidgetProps<StringField>) => {
  const language = useLanguage()
  const { timeKeys } = language.wordsOf('timeField', en)
  return (
    <TextValueInput
      {...props}
      read={reader(language)}
      textOf={writer(language)}
      hint={timeKeys(formatOffset(deviceOffset('12:00:00')))}
    />
  )
}
