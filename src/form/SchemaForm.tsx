import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { FormProvider, get, useForm, useFormState } from 'react-hook-form'
import type { FieldPath } from '../encounter/Finding.js'
import * as words from '../messages/en/schemaForm.js'
import { type FormValues, type ObjectData, toData } from '../schema/formValues.js'
import type { JsonSchema } from '../schema/JsonSchema.js'
import { newFormValues, toFormValues } from '../schema/startValues.js'
import { Button } from '../ui/Button/Button.js'
import { Root, type Theme } from '../ui/Root/Root.js'
import { useLatest } from '../ui/useLatest.js'
import { useSnapshot } from '../ui/useSnapshot.js'
import { schemaFindings, withTexts } from './checks/assessValues.js'
import { ProblemsContext, type Summary, useProblemsLeft } from './checks/ProblemsContext.js'
import { ProblemsPanel } from './checks/ProblemsPanel.js'
import { compileForm } from './compileForm.js'
import styles from './EncounterEditor.module.css'
import { FieldsContext } from './fields/FieldsContext.js'
import { fieldId, fieldName, focusField, pointerOf } from './fields/fieldNames.js'
import { GroupFields } from './fields/GroupFields.js'
import { createPendingTexts, type PendingTexts } from './fields/pendingTexts.js'
import { standardWidgets } from './fields/standardWidgets.js'
import { useFormResolver } from './fields/useFormResolver.js'
import type { WidgetEntry } from './fields/Widget.js'

/** What `<SchemaForm>` takes. */
export interface SchemaFormProps {
  /**
   * An object schema, draft 2020-12. It must stay the same object between renders: another one starts another form and
   * discards what was typed.
   */
  readonly schema: JsonSchema
  /** The form's accessible name; the schema's `title` by default. */
  readonly label?: string
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
  readonly theme?: Theme
  /** The form's buttons; a "Save" button by default. */
  readonly children?: ReactNode
}

const noWidgets: readonly WidgetEntry[] = []

/** The problems that blocked the last submit, until their fields report them no longer. */
const SchemaProblems = ({
  attempt,
  pendingTexts,
  linkTo,
  goTo,
}: {
  readonly attempt: Summary | undefined
  readonly pendingTexts: PendingTexts
  readonly linkTo: (path: FieldPath) => string
  readonly goTo: (path: FieldPath) => void
}) => {
  const { errors } = useFormState()
  useSnapshot(pendingTexts.subscribe, () => JSON.stringify(pendingTexts.problems()))
  const current = (attempt?.problems ?? []).filter(({ path }) => {
    const name = fieldName(pointerOf(path))
    return pendingTexts.problems()[name] !== undefined || get(errors, name) !== undefined
  })
  const left = useProblemsLeft(attempt, current)
  return (
    <ProblemsContext.Provider value={{ attempt, left }}>
      <ProblemsPanel onlyFailed linkTo={linkTo} goTo={goTo} />
    </ProblemsContext.Provider>
  )
}

const SchemaFormFields = ({
  schema,
  label,
  defaultData,
  onChange,
  onSubmit,
  widgets = noWidgets,
  readOnly = false,
  theme = 'system',
  children = (
    <Button type="submit" tone="primary">
      {words.save}
    </Button>
  ),
}: SchemaFormProps) => {
  const idPrefix = useId()
  const root = useRef<HTMLFormElement>(null)
  const [attempt, setAttempt] = useState<Summary>()
  const compiled = useMemo(() => compileForm(schema), [schema])
  const form = useForm<FormValues>({
    defaultValues:
      defaultData === undefined ? newFormValues(compiled.model) : toFormValues(compiled.model, defaultData),
    resolver: useFormResolver(compiled),
    mode: 'onTouched',
    shouldFocusError: false,
  })
  const [pendingTexts] = useState(() => createPendingTexts({}))
  const context = useMemo(
    () => ({ idPrefix, readOnly, pendingTexts, widgets: [...widgets, ...standardWidgets] }),
    [idPrefix, readOnly, pendingTexts, widgets],
  )

  const changed = useLatest(onChange)
  useEffect(() => {
    const tell = () => changed.current?.(toData(compiled.model, form.getValues()))
    tell()
    return form.subscribe({ formState: { values: true }, callback: tell })
  }, [form, compiled, changed])

  const submit = () => {
    pendingTexts.commit()
    const values = form.getValues()
    const result = compiled.formValidator.safeParse(values)
    const problems = withTexts(schemaFindings(compiled, values), pendingTexts)
    setAttempt(problems.length === 0 ? undefined : { problems })
    // Shows the errors at their fields, too.
    void form.trigger()
    if (result.success && problems.length === 0) onSubmit(result.data)
  }

  return (
    <Root theme={theme}>
      <FieldsContext.Provider value={context}>
        <FormProvider {...form}>
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
            <SchemaProblems
              attempt={attempt}
              pendingTexts={pendingTexts}
              linkTo={(path) => fieldId(idPrefix, pointerOf(path))}
              goTo={(path) => {
                if (root.current !== null) focusField(root.current, idPrefix, path)
              }}
            />
            <GroupFields field={compiled.model} pointer="" readOnly={readOnly} />
            {readOnly ? null : <div className={styles.buttons}>{children}</div>}
          </form>
        </FormProvider>
      </FieldsContext.Provider>
    </Root>
  )
}

/**
 * A form for any object schema: strings, numbers, booleans, dates, enums, lists of those, groups, local `$ref`.
 *
 * @throws SchemaError, while rendering, for a schema that cannot be compiled.
 */
export const SchemaForm = (props: SchemaFormProps) => {
  const [form, setForm] = useState({ schema: props.schema, key: 0 })
  if (form.schema !== props.schema) setForm({ schema: props.schema, key: form.key + 1 })
  return <SchemaFormFields key={form.key} {...props} />
}
