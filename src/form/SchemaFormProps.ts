import type { ReactNode } from 'react'
import type { ObjectData } from '../schema/formValues.js'
import type { JsonSchema } from '../schema/JsonSchema.js'
import type { SchemaNotice } from '../schema/notices.js'
import type { UiDescription } from '../schema/UiDescription.js'
import type { CommonProps } from '../ui/Root/CommonProps.js'
import type { FormTag } from './FormElement.js'
import type { FormHandle } from './FormHandle.js'
import type { WidgetEntry } from './fields/Widget.js'
import type { ServerError } from './serverErrors.js'
import type { ErrorListener } from './tellError.js'

/** What a host's `onSubmit` may answer: the errors that its server found, if any. */
export type SubmitAnswer = readonly ServerError[] | undefined

/** What `<SchemaForm>` takes. */
export interface SchemaFormProps extends CommonProps {
  /**
   * An object schema, draft 2020-12. Another one, by its content, starts another form and discards what was typed. Make it
   * once, outside of rendering: then it need not be compared.
   */
  readonly schema: JsonSchema
  /**
   * What the schema cannot say: order, groups, labels, help, widgets. Make it once, outside of rendering. Throws a `UiError`
   * while rendering where it speaks of a field that the schema does not have.
   */
  readonly ui?: UiDescription | undefined
  /** The data that the form starts with. Later changes of it are ignored. */
  readonly defaultData?: ObjectData | undefined
  /**
   * The data that the form shows, for a host that holds them itself: pass back what `onChange` told, at once or later. Other
   * data replace what differs from them. Needs `onChange`.
   */
  readonly data?: ObjectData | undefined
  /**
   * Called with the data as they stand, valid or not, when the form is shown and after each change of the user's. Not after
   * one of `data`.
   */
  readonly onChange?: ((data: ObjectData) => void) | undefined
  /**
   * Called with the data once the schema accepts them. The form is busy while the promise that it returns is pending, and
   * cannot be submitted again. Errors that a server found, returned or thrown, are shown at their fields; what else is thrown
   * or rejected with is shown as an error. Either way nothing that was typed is lost.
   */
  readonly onSubmit:
    | ((data: ObjectData) => void)
    | ((data: ObjectData) => SubmitAnswer | Promise<SubmitAnswer>)
  /** Called with what `onSubmit` threw or rejected with, unless that is a list of a server's errors. */
  readonly onError?: ErrorListener | undefined
  /**
   * `div` inside a form of the page, where no other form may stand: it has the role of a form, a submit of its own, and
   * nothing in it belongs to the page's form.
   */
  readonly as?: FormTag | undefined
  /**
   * Further widgets, which take precedence over standard ones of the same rank. Create them once, outside of rendering:
   * another component remounts its fields, which lose their focus.
   */
  readonly widgets?: readonly WidgetEntry[]
  readonly readOnly?: boolean
  /**
   * Called with what the form does not show or does not use of the schema, once that is found out. Without it the
   * console says so in development.
   */
  readonly onNotices?: (notices: readonly SchemaNotice[]) => void
  /** The form's buttons; a "Save" button by default. */
  readonly children?: ReactNode
}

/** What a host can do with a `<SchemaForm>`, by its `ref`. */
export interface SchemaFormHandle extends FormHandle {
  /**
   * Shows errors that only a server can find, such as a number that is taken, in the summary and at their fields. Each
   * goes once its field changes; an empty list takes them all away.
   */
  readonly setErrors: (errors: readonly ServerError[]) => void
}
