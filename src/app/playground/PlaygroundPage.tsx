import { useCallback, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { SchemaForm } from '../../form/SchemaForm.js'
import * as en from '../../messages/en/playground.js'
import type { ObjectData } from '../../schema/formValues.js'
import { Button } from '../../ui/Button/Button.js'
import { ErrorBoundary } from '../../ui/ErrorBoundary/ErrorBoundary.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { saveFile } from '../../ui/saveFile.js'
import appStyles from '../app.module.css'
import { usePageTitle } from '../pages/usePageTitle.js'
import { examples } from './examples.js'
import styles from './Playground.module.css'
import { Result } from './Result.js'
import { longestSchema, readSchemaText, type SchemaReading } from './readSchemaText.js'

const saveJson = (name: string, text: string) =>
  saveFile({ name, content: new Blob([text], { type: 'application/json' }) })

/** The last schema that could be read, for the time while the text is being changed. */
const useLastRead = (reading: SchemaReading) => {
  const [last, setLast] = useState(reading)
  if (reading.kind === 'read' && last !== reading) setLast(reading)
  return reading.kind === 'read' ? reading : last
}

/** A schema, its form, and what the form makes of it, side by side. */
export const PlaygroundPage = () => {
  const words = useWords('playground', en)
  usePageTitle(words.title)
  const id = useId()
  const [example, setExample] = useState([...examples.keys()][0] ?? '')
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const [data, setData] = useState<ObjectData>({})
  const [submitted, setSubmitted] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  // The form follows when typing leaves time for it.
  const settled = useDeferredValue(text)
  const reading = useMemo(() => readSchemaText(settled), [settled])
  const shown = useLastRead(reading)

  const show = useCallback((next: string) => {
    setText(next)
    setData({})
    setSubmitted(false)
    setProblem(undefined)
  }, [])
  useEffect(() => {
    let isCurrent = true
    void examples
      .get(example)?.()
      .then((loaded) => {
        if (isCurrent) show(loaded)
      })
    return () => {
      isCurrent = false
    }
  }, [example, show])

  const open = async (file: File) => {
    if (file.size > longestSchema) return setProblem(words.tooLarge(longestSchema))
    const read = await file.text().catch(() => undefined)
    if (read === undefined) return setProblem(words.cannotOpen(file.name))
    setExample('')
    show(read)
  }

  return (
    <>
      <div className={appStyles.titleRow} data-wide="">
        <h1 className={appStyles.title}>{words.title}</h1>
        <div className={styles.tools}>
          <label htmlFor={`${id}-example`}>{words.example}</label>
          <select
            id={`${id}-example`}
            value={example}
            onChange={(event) => setExample(event.currentTarget.value)}
          >
            {example === '' ? <option value="">{words.ownSchema}</option> : null}
            {[...examples.keys()].map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
          <Button onClick={() => picker.current?.click()}>{words.open}</Button>
          <input
            ref={picker}
            type="file"
            hidden
            aria-label={words.open}
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? []
              if (file !== undefined) void open(file)
              event.currentTarget.value = ''
            }}
          />
          <Button onClick={() => saveJson('schema.json', text)}>{words.save}</Button>
        </div>
      </div>
      <p className={appStyles.muted}>{words.about}</p>
      <div className={styles.columns}>
        <section className={styles.column} aria-labelledby={`${id}-schema`}>
          <h2 id={`${id}-schema`}>
            <label htmlFor={`${id}-text`}>{words.schema}</label>
          </h2>
          <textarea
            id={`${id}-text`}
            className={styles.editor}
            value={text}
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
            wrap="off"
            aria-invalid={text !== '' && reading.kind === 'wrong'}
            aria-describedby={`${id}-problem`}
            onChange={(event) => {
              setExample('')
              setText(event.currentTarget.value)
            }}
          />
          <p id={`${id}-problem`} role="status" className={styles.problem}>
            {problem ?? (text !== '' && reading.kind === 'wrong' ? reading.problem : '')}
          </p>
        </section>
        <section className={styles.column} aria-labelledby={`${id}-form`}>
          <h2 id={`${id}-form`}>{words.form}</h2>
          {shown.kind === 'read' ? (
            <ErrorBoundary resetKey={shown.schema} fallback={() => <p role="alert">{words.cannotShow}</p>}>
              <SchemaForm
                schema={shown.schema}
                onChange={(next) => {
                  setData(next)
                  setSubmitted(false)
                }}
                onSubmit={(next) => {
                  setData(next)
                  setSubmitted(true)
                }}
              />
            </ErrorBoundary>
          ) : null}
        </section>
        <section className={styles.column} aria-labelledby={`${id}-result`}>
          <h2 id={`${id}-result`}>{words.result}</h2>
          {shown.kind === 'read' ? (
            <Result
              compiled={shown.compiled}
              data={data}
              isSubmitted={submitted}
              onSave={() => saveJson('value.json', JSON.stringify(data, null, 2))}
            />
          ) : null}
        </section>
      </div>
    </>
  )
}
