import { useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import { postForm } from '../../client/postForm.js'
import { FormStartContext } from '../../form/FormStartContext.js'
import { SchemaForm } from '../../form/SchemaForm.js'
import * as en from '../../messages/en/forms.js'
import * as enShell from '../../messages/en/shell.js'
import type { Sayable } from '../../messages/Told.js'
import type { ObjectData } from '../../schema/formValues.js'
import { isDictionary } from '../../schema/isDictionary.js'
import { labelOf } from '../../schema/labelOf.js'
import { Button } from '../../ui/Button/Button.js'
import { useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { saveFile } from '../../ui/saveFile.js'
import { useApp } from '../AppContext.js'
import styles from '../app.module.css'
import { usePageTitle } from '../pages/usePageTitle.js'
import { KeepAnswers } from './KeepAnswers.js'
import { readFormConfig, type SiteForm } from './readFormConfig.js'
import { useKeptAnswers } from './useKeptAnswers.js'

type State =
  | { readonly kind: 'open' | 'sending' }
  | { readonly kind: 'failed'; readonly problem: Sayable }
  | { readonly kind: 'done'; readonly message: string }

const titleOf = ({ schema }: SiteForm, name: string): string =>
  labelOf(name, isDictionary(schema) && typeof schema.title === 'string' ? schema.title : undefined)

/**
 * A form of config.json. Its answers go into a file or to an address. Until then the tab alone keeps what is typed, for its
 * user, and nothing once they have gone.
 */
const ShownForm = ({ form, name }: { readonly form: SiteForm; readonly name: string }) => {
  const words = useWords('forms', en)
  const say = useSay()
  const title = titleOf(form, name)
  usePageTitle(title)
  const [state, setState] = useState<State>({ kind: 'open' })
  const [round, setRound] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const { schema, target } = form
  const answers = useKeptAnswers(name)

  const finish = (message: string) => {
    answers.drop()
    setState({ kind: 'done', message })
  }
  const submit = async (data: ObjectData) => {
    const text = JSON.stringify(data, null, 2)
    if (target.kind === 'file') {
      saveFile({ name: target.name, content: new Blob([text], { type: 'application/json' }) })
      finish(words.downloadStarted)
      return
    }
    if (state.kind === 'sending') return
    setState({ kind: 'sending' })
    const problem = await postForm(target.address, text)
    if (problem === undefined) finish(words.sent)
    else setState({ kind: 'failed', problem })
  }

  return (
    <>
      <h1 ref={heading} className={styles.title} tabIndex={-1}>
        {title}
      </h1>
      <p role="status">
        {state.kind === 'done' ? state.message : state.kind === 'sending' ? words.sending : ''}
      </p>
      {state.kind === 'failed' ? (
        <p role="alert" className={styles.banner}>
          {words.notSent(say(state.problem))}
        </p>
      ) : null}
      {state.kind === 'done' ? (
        <p className={styles.buttons}>
          <Button
            tone="primary"
            onClick={() => {
              setRound(round + 1)
              setState({ kind: 'open' })
              heading.current?.focus()
            }}
          >
            {words.another}
          </Button>
        </p>
      ) : (
        <FormStartContext.Provider value={answers.find}>
          <SchemaForm key={round} schema={schema} label={title} onSubmit={(data) => void submit(data)}>
            <Button type="submit" tone="primary">
              {target.kind === 'file' ? words.submit : words.send}
            </Button>
            <KeepAnswers answers={answers} />
          </SchemaForm>
        </FormStartContext.Provider>
      )}
    </>
  )
}

/** The form of config.json that the address names. */
export const FormPage = ({ name }: { readonly name: string }) => {
  const words = useWords('forms', en)
  const { goToEncounters } = useWords('shell', enShell)
  const { config, user } = useApp()
  const reading = useMemo(
    () =>
      config.kind === 'unreachable'
        ? ({ kind: 'refused', message: words.unreachableConfig } as const)
        : readFormConfig(config.kind === 'read' ? config.config : {}, name, document.baseURI, words),
    [config, name, words],
  )
  // By user, too: nobody sees what another has typed.
  if (reading.kind === 'form') return <ShownForm key={`${user.id} ${name}`} form={reading.form} name={name} />
  return (
    <>
      <h1 className={styles.title}>{labelOf(name)}</h1>
      <p role="alert">{reading.message}</p>
      <p className={styles.buttons}>
        <Link href="/" className={styles.newEncounter}>
          {goToEncounters}
        </Link>
      </p>
    </>
  )
}
