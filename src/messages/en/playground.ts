import { formatCount } from '../formats.js'

export const title = 'Playground'
export const about =
  'A form for any JSON Schema, draft 2020-12. Change the schema, and the form follows. Nothing here is saved.'
export const example = 'Example'
export const ownSchema = 'Your own'
export const schema = 'Schema'
export const open = 'Open file'
export const save = 'Save schema'
export const saveValue = 'Save value'
export const form = 'Form'
export const result = 'Result'
export const value = 'Value'
export const errors = 'Errors'
export const notices = 'Notices'
export const noErrors = 'None. The schema accepts the value.'
export const noNotices = 'None. The form shows everything in the schema.'
export const submitted = 'Accepted: this is what the form gives.'
export const notJson = (problem: string): string =>
  `This is not JSON: ${problem}. The form still shows the last schema that could be read.`
export const cannotOpen = (name: string): string => `${name} could not be read. Choose a text file with JSON.`
export const tooLarge = (limit: number): string =>
  `The schema is longer than ${formatCount(limit)} characters. Choose a shorter one.`
export const notAnObject = 'A form needs a schema of an object. Put this one into a property of an object.'
export const cannotShow = 'This form could not be shown. Change the schema to try again.'
