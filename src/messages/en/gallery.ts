// The gallery: each component alone, in its states. Everybody in it is invented.

export const title = 'Gallery'
export const about =
  'Each component alone, in its states. Everybody here is invented, and nothing here is saved: a reload starts over.'
export const components = 'Components'
export const theme = 'Color scheme'
export const themes = { system: 'As the page', light: 'Light', dark: 'Dark' } as const
export const width = 'Width'
export const widths = { whole: 'Whole', narrow: 'Narrow' } as const
export const density = 'Density'
export const densities = { comfortable: 'Comfortable', compact: 'Compact' } as const
export const language = 'Language'
export const languages = { en: 'English', es: 'Español' } as const

/** The names of the components, which are those in code. */
export const names = {
  form: 'EncounterForm',
  review: 'EncounterReview',
  schemaForm: 'SchemaForm',
  codeInput: 'CodeInput',
  findings: 'FindingsList',
  stepper: 'StatusStepper',
  date: 'DateControl',
  combobox: 'Combobox',
  dialog: 'Dialog',
  button: 'Button',
  empty: 'EmptyState',
} as const

export const formStates = {
  fresh: 'New',
  draft: 'Draft, with an error and a warning',
  returned: 'Returned, with the reason',
  submitted: 'Submitted, waiting for approval',
  approved: 'Approved, which cannot be edited',
  voided: 'Voided, which is final',
  readOnly: 'Read-only, as beside the list',
  references: 'Without a directory',
  loading: 'Loading',
  failing: 'The client does not answer',
  unsaved: 'A save that fails. Change a field to see it.',
  conflict: 'Someone else made a change, too. Change the date of service to see it.',
} as const

export const notAnswering = 'The server does not answer'
export const noSpace = 'There is no space left on the server'
export const returnReason = 'Which side? Add it to the code, please.'
export const voidReason = 'Entered for the wrong patient'
export const user = 'Dr. Lee'
export const someone = 'Robin (front desk)'

export const reviewStates = { list: 'With encounters', none: 'Without any' } as const

export const schemaStates = {
  text: 'Text',
  numbers: 'Numbers, dates and times',
  choices: 'Choices',
  rows: 'Rows',
  errors: 'Errors of a server. Save to see one.',
  readOnly: 'Read-only',
} as const

export const holder = 'Doe, Jane'
export const taken = 'This number is taken. Enter another one'

export const codeStates = {
  none: 'Empty',
  some: 'With codes',
  wrong: 'With an error',
  readOnly: 'Read-only',
  disabled: 'Disabled',
} as const
export const codeMissing = 'Add a procedure code'

export const findingStates = {
  errors: 'With errors, which lead to their fields',
  warnings: 'With a warning',
  none: 'Without any',
} as const

export const stepperLabel = (status: string): string => `Status: ${status}`

export const dateStates = {
  none: 'Empty',
  filled: 'With a date',
  wrong: 'With an error',
  readOnly: 'Read-only',
  disabled: 'Disabled',
} as const
export const dateLabel = 'Date of service'
export const dateWrongText = '02/30/2026'

export const comboboxStates = {
  plain: 'Closed; type or press the arrow',
  readOnly: 'Read-only',
  disabled: 'Disabled',
} as const
export const comboboxLabel = 'Provider'
export const providers = ['Dr. Lee', 'Dr. Okafor', 'Morgan Quill, NP'] as const
export const noProvider = 'No provider has this name'

export const dialogStates = { plain: 'With a decision', wide: 'Wide' } as const
export const openDialog = 'Open the dialog'
export const dialogTitle = 'Clear the codes?'
export const dialogText = 'The codes were entered for another patient. They are cleared, or stay as they are.'
export const clear = 'Clear the codes'
export const keep = 'Keep them'

export const buttonStates = { plain: 'At rest', shortcut: 'With a shortcut', disabled: 'Disabled' } as const
export const buttons = { primary: 'Submit', plain: 'Save draft', danger: 'Void', quiet: 'Previous' } as const

export const emptyStates = {
  plain: 'Nothing there',
  done: 'Everything is done',
  next: 'With a next step',
} as const
export const emptyTitle = 'No drafts'
export const emptyHint = 'Drafts appear here until they are submitted.'
export const doneTitle = 'All encounters are submitted'
export const nextStep = 'New encounter'
