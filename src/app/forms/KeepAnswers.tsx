import { useEffect, useRef, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { useFieldsContext } from '../../form/fields/FieldsContext.js'
import type { FormValues } from '../../schema/formValues.js'
import { useApp } from '../AppContext.js'
import type { KeptAnswers } from './useKeptAnswers.js'

/** Keeps what is typed into the form around it, and has the app ask before that form is left: then it is dropped. */
export const KeepAnswers = ({ answers }: { readonly answers: KeptAnswers }) => {
  const { getValues, subscribe } = useFormContext<FormValues>()
  const { pendingTexts } = useFieldsContext()
  const { setUnsaved } = useApp()
  /** What the form holds where nothing was typed, as JSON; undefined where it started with what was kept. */
  const [untouched] = useState(() => (answers.has() ? undefined : JSON.stringify(getValues())))
  const last = useRef<KeptAnswers>(undefined)

  useEffect(() => {
    let isTyped = false
    let isDiscarded = false
    const discard = () => {
      isDiscarded = true
      answers.drop()
    }
    const note = (typed: boolean) => {
      if (isTyped === typed) return
      isTyped = typed
      setUnsaved(typed, discard, () => Promise.resolve(!isTyped))
    }
    const keep = () => {
      if (isDiscarded) return
      const form = { values: getValues(), texts: pendingTexts.all() }
      const typed = Object.keys(form.texts).length > 0 || JSON.stringify(form.values) !== untouched
      note(typed)
      if (typed) answers.keep(form)
      else answers.drop()
    }
    // The form has moved to another entry of the history.
    if (last.current !== undefined && last.current !== answers) last.current.drop()
    if (last.current !== undefined || untouched === undefined) keep()
    last.current = answers
    const warn = (event: BeforeUnloadEvent) => {
      if (isTyped) event.preventDefault()
    }
    const stops = [subscribe({ formState: { values: true }, callback: keep }), pendingTexts.subscribe(keep)]
    window.addEventListener('beforeunload', warn)
    return () => {
      for (const stop of stops) stop()
      window.removeEventListener('beforeunload', warn)
      note(false)
    }
  }, [answers, untouched, getValues, subscribe, pendingTexts, setUnsaved])
  return null
}
