import {
  forwardRef,
  type Ref,
  useContext,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useForm } from 'react-hook-form'
import * as en from '../messages/en/saveForm.js'
import { type FormValues, type ObjectData, readForm } from '../schema/formValues.js'
import { schemaWordsOf } from '../schema/SchemaWords.js'
import { newFormValues, toFormValues } from '../schema/startValues.js'
import type { UiDescription } from '../schema/UiDescription.js'
import { Button } from '../ui/Button/Button.js'
import { useLanguage, useWords } from '../ui/Language/LanguageContext.js'
import { LanguageProvider } from '../ui/Language/LanguageProvider.js'
import { ComponentRoot } from '../ui/Root/ComponentRoot.js'
import { ReservedBox } from '../ui/Shadow/ReservedBox.js'
import { useLatest } from '../ui/useLatest.js'
import { useSnapshot } from '../ui/useSnapshot.js'
import hidden from '../ui/VisuallyHidden.module.css'
import { schemaFindings, withTexts } from './checks/assessValues.js'
import { ProblemsContext } from './checks/ProblemsContext.js'
import { ProblemsPanel } from './checks/ProblemsPanel.js'
import { compileForm } from './compileForm.js'
import styles from './EncounterEditor.module.css'
import { FormElement } from './FormElement.js'
import { FormStartContext } from './FormStartContext.js'
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
import { requireLocale, requireOnSubmit, requireWidgets } from './refuseProp.js'
import type { SchemaFormHandle, SchemaFormProps } from './SchemaFormProps.js'
import { serverFindings } from './serverErrors.js'
import { tellError } from './tellError.js'
import { useControlledData } from './useControlledData.js'
import { useNotices } from './useNotices.js'
import { useSameContent } from './useSameContent.js'
import { useSchemaProblems } from './useSchemaProblems.js'
import { useSubmitting } from './useSubmitting.js'
import { useTellChange } from './useTellChange.js'

/** The usual heights in px of what a form consists of, with the gaps between. */
const fieldHeight = 76
const buttonHeight = 36

const focusable = 'input, select, textarea'

const noWidgets: readonly WidgetEntry[] = []
const noUi: UiDescription = {}

const SchemaFormFields = ({
  schema,
  ui = noUi,
  label,
  as,
  data,
  defaultData = data,
  onChange,
  onSubmit,
  onError,
  widgets = noWidgets,
  readOnly = false,
  theme,
  density,
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
  const words = useWords('saveForm', en)
  const idPrefix = useId()
  const root = useRef<HTMLElement>(null)
  const language = useLanguage()
  const compiled = useMemo(() => compileForm(schema, ui, schemaWordsOf(language)), [schema, ui, language])
  const rootWithin = useMemo(() => [compiled.model.schema], [compiled])
  const findStart = useContext(FormStartContext)
  const [start] = useState(() => findStart(compiled.model))
  const [defaultValues] = useState(
    () =>
      start?.values ??
      (defaultData === undefined ? newFormValues(compiled.model) : toFormValues(compiled.model, defaultData)),
  )
  const form = useForm<FormValues>({
    defaultValues,
    resolver: useFormResolver(compiled),
    mode: 'onTouched',
    shouldFocusError: false,
  })
  const [pendingTexts] = useState(() => createPendingTexts(start?.texts ?? {}))
  const [revealers] = useState(createRevealers)
  const fieldsKey = useSnapshot(pendingTexts.subscribe, pendingTexts.generation)
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
  const isUsers = useControlledData(form, compiled.model, pendingTexts, data)
  const tellChange = (told: ObjectData) => (isUsers(told) ? onChange?.(told) : undefined)
  useTellChange(form, compiled.model, onChange && tellChange)

  const { isBusy, submit: submitTo } = useSubmitting(onSubmit)
  const submit = async () => {
    if (isBusy) return
    pendingTexts.commit()
    const values = form.getValues()
    const result = compiled.formValidator.safeParse(values)
    const found = withTexts(schemaFindings(compiled, values), pendingTexts)
    problems.attempt(found)
    // Shows the errors at their fields, too.
    void form.trigger()
    if (!result.success || found.length > 0) return
    // Errors are about the data that were sent, whatever has moved since.
    const reading = readForm(compiled.model, values)
    const { errors, failure } = (await submitTo(result.data)) ?? { errors: [] }
    if (failure !== undefined) tellError(failure.error, onError)
    const why = failure?.error instanceof Error ? failure.error.message : ''
    const all = failure === undefined ? errors : [{ message: words.notSaved(why) }]
    if (all.length > 0) problems.attempt(serverFindings(reading, all))
  }

  const latest = useLatest({ submit, problems, compiled, onReset })
  useImperativeHandle(
    handle,
    () => ({
      focus: () => root.current?.querySelector<HTMLElement>(focusable)?.focus(),
      submit: () => latest.current.submit(),
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
      {...{ id, className, style, theme, density, isolate, disabled }}
      box={LazyFormBox}
      height={buttonHeight + compiled.model.fields.length * fieldHeight}
    >
      <FieldsContext.Provider value={context}>
        <StableFormProvider form={form}>
          <ProblemsContext.Provider value={problems.shown}>
            <FormElement
              as={as}
              ref={root}
              className={styles.editor}
              aria-label={label ?? compiled.model.label}
              aria-busy={isBusy || undefined}
              onSubmit={() => void submit()}
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
                <RootFields key={fieldsKey} model={compiled.model} ui={ui} readOnly={readOnly} />
              </WithinContext.Provider>
              {readOnly ? null : (
                <div className={styles.buttons}>
                  {children === undefined ? (
                    <Button
                      type={as === 'div' ? 'button' : 'submit'}
                      tone="primary"
                      aria-disabled={isBusy || undefined}
                      onClick={as === 'div' ? () => void submit() : undefined}
                    >
                      {words.save}
                    </Button>
                  ) : (
                    children
                  )}
                  <p aria-live="polite" className={isBusy ? undefined : hidden.text}>
                    {isBusy ? words.saving : null}
                  </p>
                </div>
              )}
            </FormElement>
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
 * @throws UiError, while rendering, for a `ui` that does not fit the schema.
 * @throws TypeError, while rendering in development, for another prop that it cannot use.
 */
export const SchemaForm = forwardRef<SchemaFormHandle, SchemaFormProps>(
  ({ locale, messages, ...props }, ref) => {
    if (process.env.NODE_ENV !== 'production') {
      requireLocale('SchemaForm', locale)
      requireWidgets('SchemaForm', props.widgets)
      requireOnSubmit('SchemaForm', props.onSubmit)
    }
    const schema = useSameContent(props.schema)
    const ui = useSameContent(props.ui)
    const [form, setForm] = useState({ schema, key: 0 })
    if (form.schema !== schema) setForm({ schema, key: form.key + 1 })
    return (
      <LanguageProvider
        locale={locale}
        messages={messages}
        fallback={<ReservedBox height={buttonHeight} host={props} />}
      >
        <SchemaFormFields
          key={form.key}
          {...props}
          schema={schema}
          ui={ui}
          handle={ref}
          onReset={() => setForm((before) => ({ ...before, key: before.key + 1 }))}
        />
      </LanguageProvider>
    )
  },
)
