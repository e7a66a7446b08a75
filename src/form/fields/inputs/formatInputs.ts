import { DateTimeInput } from '../TimeInput/DateTimeInput.js'
import { TimeInput } from '../TimeInput/TimeInput.js'
import { CheckboxesInput } from './CheckboxesInput.js'
import { FileInput } from './FileInput.js'
import { FixedValue } from './FixedValue.js'
import { PasswordInput } from './PasswordInput.js'
import { RadioInput, YesNoInput } from './RadioInputs.js'

/** The inputs that few forms need. */
export const formatInputs = {
  checkboxes: CheckboxesInput,
  dateTime: DateTimeInput,
  file: FileInput,
  fixed: FixedValue,
  password: PasswordInput,
  radio: RadioInput,
  time: TimeInput,
  yesNo: YesNoInput,
}
