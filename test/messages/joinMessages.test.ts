import { expect, it } from 'vitest'
import { joinMessages } from '../../src/messages/joinMessages.js'

it.each([
  [[], ''],
  [['Add a code'], 'Add a code'],
  [['Add a code', 'Enter a date'], 'Add a code. Enter a date'],
  [['"x" is no code. For example J06.9.', 'Add a code.'], '"x" is no code. For example J06.9. Add a code.'],
  [['Why?', 'Choose one …', 'Enter a date'], 'Why? Choose one … Enter a date'],
])('messages %j are joined with one full stop each', (messages, text) => {
  expect(joinMessages(messages)).toBe(text)
})
