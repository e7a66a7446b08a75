import {
  forwardRef,
  type ReactNode,
  type Ref,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useForm } from 'react-hook-form'
import * as en from '../messages/en/schemaForm.js'
import { type FormValues, type ObjectData, readForm } from '../schema/formValues.js'
import { isSameSchema } from '../schema/isSameSchema.js'
import type { JsonSchema } from '../schema/JsonSchema.js'
import type { SchemaNotice } from '../schema/notices.js'
import { schemaWordsOf } from '../schema/SchemaWords.js'
import { newFormValues, toFormValues } from '../schema/startValues.js'
import type { UiDescription } from '../schema/UiDescription.js'
import { Button } from '../ui/Button/Button.js'
import { useLanguage, useWords } from '../ui/Language/LanguageContext.js'
import { LanguageProvider } from '../ui/Language/LanguageProvider.js'
import type { CommonProps } from '../ui/Root/CommonProps.js'
import { ComponentRoot } from '../ui/Root/ComponentRoot.js'
import { ReservedBox } from '../ui/Shadow/ReservedBox.js'
import { useLatest } from '../ui/useLatest.js'
import { schemaFindings, withTexts } from './checks/assessValues.js'
import { ProblemsContext } from './checks/ProblemsContext.js'
import { ProblemsPanel } from './checks/ProblemsPanel.js'
import { compileForm } from './compileForm.js'
import styles from './EncounterEditor.module.css'
import type { FormHandle } from './FormHandle.js'
import { FieldsContext } from './fields/FieldsContext.js'
import { fieldId, focusField, pointerOf } from './fields/fieldNames.js'
import { createPendingTexts } from './fields/pendingTexts.js'
import { RootFields } from './fields/RootFields.js'
import { createRevealers } from './fields/revealers.js'
import { StableFormProvider } from './fields/StableFormProvider.js'
import { standardWidgets } from './fields/standardWidgets.js'
import { useErrorsInLanguage } from './fields/useErrorsInLanguage.js'
import { useFormResolver } from './fields/useFormResolver.js'
import type { WidgetEntry } from './fields/Widget.js'
import { WithinContext } from './fields/WithinContext.js'
import { LazyFormBox } from './LazyFormBox.js'
import { type ServerError, serverFindings } from './serverErrors.js'
import { useNotices } from './useNotices.js'
import { useSchemaProblems } from './useSchemaProblems.js'
import { useTellChange } from './useTellChange.js'

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
  readonly ui?: UiDescription
  /** The data that the form starts with. Later changes of it are ignored. */
  readonly defaultData?: ObjectData
  /** Called with the data as they stand, valid or not, when the form is shown and after each change. */
  readonly onChange?: (data: ObjectData) => void
  /** Called with the data once the schema accepts them. */
  readonly onSubmit: (data: ObjectData) => void
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

/** The usual heights in px of what a form consists of, with the gaps between. */
const fieldHeight = 76
const buttonHeight = 36

/** What a host can do with a `<SchemaForm>`, by its `ref`. */
export interface SchemaFormHandle extends FormHandle {
  /**
   * Shows errors that only a server can find, such as a number that is taken, in the summary and at their fields. Each
   * goes once its field changes; an empty list takes them all away.
   */
  readonly setErrors: (errors: readonly ServerError[]) => void
}

const focusable = 'input, select, textarea'

const noWidgets: readonly WidgetEntry[] = []
const noUi: UiDescription = {}

const SchemaFormFields = ({
  schema,
  ui = noUi,
  label,
  defaultData,
  onChange,
  onSubmit,
  widgets = noWidgets,
  readOnly = false,
  theme,
  isolate,
  disabled,
  id,
  className,
  style,
  onNotices,
  handle,
  onReset,
  children,
}: SchemaFormProps & { readonly handle: Ref<SchemaFormHandle>; readonly onReset: () => void }) => {
  const words = useWords('schemaForm', en)
  const idPrefix = useId()
  const root = useRef<HTMLFormElement>(null)
  const language = useLanguage()
  const compiled = useMemo(() => compileForm(schema, ui, schemaWordsOf(language)), [schema, ui, language])
  const rootWithin = useMemo(() => [compiled.model.schema], [compiled])
  const [defaultValues] = useState(() =>
    defaultData === undefined ? newFormValues(compiled.model) : toFormValues(compiled.model, defaultData),
  )
  const form = useForm<FormValues>({
    defaultValues,
    resolver: useFormResolver(compiled),
    mode: 'onTouched',
    shouldFocusError: false,
  })
  const [pendingTexts] = useState(() => createPendingTexts({}))
  const [revealers] = useState(createRevealers)
  const problems = useSchemaProblems(form, pendingTexts)
  const { moved } = problems
  useErrorsInLanguage(form, compiled, (said) => problems.reworded(schemaFindings(said, form.getValues())))
  const context = useMemo(
    () => ({
      idPrefix,
      readOnly,
      pendingTexts,
      revealers,
      widgets: [...widgets, ...standardWidgets],
      onItemsMoved: moved,
    }),
    [idPrefix, readOnly, pendingTexts, revealers, widgets, moved],
  )
  useNotices(schema, onNotices)
  useTellChange(form, compiled.model, onChange)

  const submit = () => {
    pendingTexts.commit()
    const values = form.getValues()
    const result = compiled.formValidator.safeParse(values)
    const found = withTexts(schemaFindings(compiled, values), pendingTexts)
    problems.attempt(found)
    // Shows the errors at their fields, too.
    void form.trigger()
    if (result.success && found.length === 0) onSubmit(result.data)
  }

  const latest = useLatest({ submit, problems, compiled, onReset })
  useImperativeHandle(
    handle,
    () => ({
      focus: () => root.current?.querySelector<HTMLElement>(focusable)?.focus(),
      submit: async () => latest.current.submit(),
      reset: () => latest.current.onReset(),
      setErrors: (errors) => {
        const { problems, compiled } = latest.current
        problems.attempt(serverFindings(readForm(compiled.model, form.getValues()), errors))
      },
    }),
    [latest, form],
  )

  return (
    <ComponentRoot
      {...{ id, className, style, theme, isolate, disabled }}
      box={LazyFormBox}
      height={buttonHeight + compiled.model.fields.length * fieldHeight}
    >
      <FieldsContext.Provider value={context}>
        <StableFormProvider form={form}>
          <ProblemsContext.Provider value={problems.shown}>
            <form
              ref={root}
              className={styles.editor}
              aria-label={label ?? compiled.model.label}
              noValidate
              onSubmit={(event) => {
                event.preventDefault()
                submit()
              }}
            >
              <ProblemsPanel
                onlyFailed
                linkTo={(path) => fieldId(idPrefix, pointerOf(path))}
                goTo={(path) => {
                  revealers.reveal(pointerOf(path))
                  if (root.current !== null) focusField(root.current, idPrefix, path)
                }}
              />
              <WithinContext.Provider value={rootWithin}>
                <RootFields model={compiled.model} ui={ui} readOnly={readOnly} />
              </WithinContext.Provider>
              {readOnly ? null : (
                <div className={styles.buttons}>
                  {children === undefined ? (
                    <Button type="submit" tone="primary">
                      {words.save}
                    </Button>
                  ) : (
                    children
                  )}
                </div>
              )}
            </form>
          </ProblemsContext.Provider>
        </StableFormProvider>
      </FieldsContext.Provider>
    </ComponentRoot>
  )
}

/**
 * A form for any object schema: strings, numbers, booleans, dates, enums, lists of those, groups, local `$ref`.
 *
 * @throws SchemaError, while rendering, for a schema that cannot be compiled.
 */
export const SchemaForm = forwardRef<SchemaFormHandle, SchemaFormProps>(
  ({ locale, messages, ...props }, ref) => {
    const [form, setForm] = useState({ schema: props.schema, key: 0 })
    // A schema that is written where it is rendered is a new object each time, and still the same form.
    if (form.schema !== props.schema && !isSameSchema(form.schema, props.schema))
      setForm({ schema: props.schema, key: form.key + 1 })
    return (
      <LanguageProvider
        locale={locale}
        messages={messages}
        fallback={<ReservedBox height={buttonHeight} host={props} />}
      >
        <SchemaFormFields
          key={form.key}
          {...props}
          schema={form.schema}
          handle={ref}
          onReset={() => setForm((before) => ({ ...before, key: before.key + 1 }))}
        />
      </LanguageProvider>
    )
  },
)
