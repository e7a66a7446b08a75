import { useRef, useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import * as en from '../../../messages/en/fileField.js'
import type { StringField } from '../../../schema/FieldModel.js'
import { Button } from '../../../ui/Button/Button.js'
import { Field } from '../../../ui/Field/Field.js'
import { useWords } from '../../../ui/Language/LanguageContext.js'
import { useFieldsContext } from '../FieldsContext.js'
import { fieldName } from '../fieldNames.js'
import { keywordOf } from '../keywordOf.js'
import { shortenText } from '../shortenText.js'
import { useInput } from '../useInput.js'
import type { WidgetProps } from '../Widget.js'
import styles from './FileInput.module.css'
import { bytesOf, problemOf, rulesOf } from './fileRules.js'
import { ReadOnlyText } from './ReadOnlyText.js'

const readBase64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

/** A file, saved as Base64 text. The text has no name, so that of a loaded file is not known. */
export const FileInput = (props: WidgetProps<StringField>) => {
  const words = useWords('fileField', en)
  const { field, pointer, label, readOnly } = props
  const name = fieldName(pointer)
  const { setValue } = useFormContext()
  const { pendingTexts } = useFieldsContext()
  const { field: held } = useController({ name })
  const value = typeof held.value === 'string' ? held.value : ''
  const [picked, setPicked] = useState<{ readonly name: string; readonly value: string }>()
  const [problem, setProblem] = useState<string>()
  const latestFile = useRef<File>(undefined)
  const input = useRef<HTMLInputElement>(null)
  const rules = rulesOf(keywordOf(field, 'contentMediaType'), field.maxLength)
  const fileName = picked?.value === value ? picked.name : words.attached
  const shown = value === '' ? '' : words.fileOf(fileName, bytesOf(value))
  const { control, around } = useInput(props, {
    help: (
      <>
        {field.help} {words.accepts(rules.mediaType, rules.maxBytes)}
      </>
    ),
    ownError: problem,
  })

  // The text that blocks a save, as long as the file that was picked is not the value.
  const block = (file: File, because: string) => pendingTexts.set(name, file.name, because)
  const refuse = (file: File, because: string) => {
    setProblem(because)
    block(file, because)
  }
  const set = (next: string) => {
    setProblem(undefined)
    pendingTexts.set(name, '')
    setValue(name, next, { shouldDirty: true, shouldTouch: true, shouldValidate: true })
  }
  const pick = async (file: File) => {
    latestFile.current = file
    const shownName = shortenText(file.name)
    const found = problemOf(file, rules)
    if (found !== undefined)
      return refuse(file, words.refused(found, shownName, rules.mediaType ?? '', rules.maxBytes))
    setProblem(undefined)
    block(file, words.reading(shownName))
    try {
      const text = await readBase64(file)
      // Another file was picked, or this one was removed.
      if (latestFile.current !== file) return
      setPicked({ name: shownName, value: text })
      set(text)
    } catch {
      if (latestFile.current === file) refuse(file, words.unreadable(shownName))
    }
  }
  // Takes back a refused file, and without one removes that which is attached.
  const remove = () => {
    latestFile.current = undefined
    set(problem === undefined ? '' : value)
    input.current?.focus()
  }

  if (readOnly) return <ReadOnlyText {...props} text={shown} />
  return (
    <Field {...around}>
      <div className={styles.file}>
        <input
          {...control}
          ref={(element) => {
            input.current = element
            held.ref(element)
          }}
          className={styles.input}
          type="file"
          accept={rules.mediaType}
          onBlur={held.onBlur}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            // The same file can then be picked again.
            currentTarget.value = ''
            if (file !== undefined) void pick(file)
          }}
        />
        {shown === '' ? null : <span className={styles.name}>{shown}</span>}
        {shown === '' && problem === undefined ? null : (
          <Button tone="quiet" onClick={remove}>
            {problem === undefined ? words.remove(label) : words.removeRefused(label)}
          </Button>
        )}
        <span aria-live="polite" className={styles.status}>
          {picked?.value === value && value !== '' ? words.isAttached(picked.name) : ''}
        </span>
      </div>
    </Field>
  )
}
