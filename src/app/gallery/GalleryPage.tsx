import { type ReactNode, useEffect, useId, useState } from 'react'
import * as words from '../../messages/en/gallery.js'
import * as loadingWords from '../../messages/en/loading.js'
import { useSnapshot } from '../../ui/useSnapshot.js'
import appStyles from '../app.module.css'
import { usePageTitle } from '../pages/usePageTitle.js'
import { CodeInputSpecimens, FindingsSpecimens, StepperSpecimens } from './CodeSpecimens.js'
import { createSpecimens, type Specimens } from './createSpecimens.js'
import { FormSpecimens, ReviewSpecimens } from './FormSpecimens.js'
import styles from './Gallery.module.css'
import {
  ButtonSpecimens,
  ComboboxSpecimens,
  DateSpecimens,
  DialogSpecimens,
  EmptySpecimens,
} from './PartSpecimens.js'
import { SchemaFormSpecimens } from './SchemaFormSpecimens.js'
import { firstLook, type Look, LookProvider } from './Specimen.js'

type Component = keyof typeof words.names

const views: Readonly<Record<Component, (specimens: Specimens) => ReactNode>> = {
  form: (specimens) => <FormSpecimens specimens={specimens} />,
  review: (specimens) => <ReviewSpecimens specimens={specimens} />,
  schemaForm: () => <SchemaFormSpecimens />,
  codeInput: () => <CodeInputSpecimens />,
  findings: () => <FindingsSpecimens />,
  stepper: () => <StepperSpecimens />,
  date: () => <DateSpecimens />,
  combobox: () => <ComboboxSpecimens />,
  dialog: () => <DialogSpecimens />,
  button: () => <ButtonSpecimens />,
  empty: () => <EmptySpecimens />,
}

const isComponent = (name: string): name is Component => Object.hasOwn(views, name)

const componentNames = Object.keys(views).filter(isComponent)

const themes: readonly Look['theme'][] = ['system', 'light', 'dark']
const widths: readonly Look['width'][] = ['whole', 'narrow']
const densities: readonly Look['density'][] = ['comfortable', 'compact']
const locales: readonly Look['locale'][] = ['en', 'es']

const subscribeToHash = (onChange: () => void) => {
  addEventListener('hashchange', onChange)
  return () => removeEventListener('hashchange', onChange)
}

/** The component that the address names; without a name the form. */
const useComponent = (): Component => {
  const name = useSnapshot(subscribeToHash, () => location.hash.slice(1))
  return isComponent(name) ? name : 'form'
}

const Switch = <Value extends string>({
  label,
  values,
  names,
  value,
  onChange,
}: {
  readonly label: string
  readonly values: readonly Value[]
  readonly names: Readonly<Record<Value, string>>
  readonly value: Value
  readonly onChange: (value: Value) => void
}) => {
  const id = useId()
  return (
    <div className={styles.switch}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const picked = values[currentTarget.selectedIndex]
          if (picked !== undefined) onChange(picked)
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Each component alone, in its states. Its encounters are in memory. */
export const GalleryPage = () => {
  usePageTitle(words.title)
  const component = useComponent()
  const [look, setLook] = useState(firstLook)
  const [specimens, setSpecimens] = useState<Specimens>()
  useEffect(() => {
    let isCurrent = true
    void createSpecimens().then((made) => {
      if (isCurrent) setSpecimens(made)
    })
    return () => {
      isCurrent = false
    }
  }, [])

  return (
    <>
      <div className={appStyles.titleRow}>
        <h1 className={appStyles.title}>{words.title}</h1>
        <div className={styles.switches}>
          <Switch
            label={words.theme}
            values={themes}
            names={words.themes}
            value={look.theme}
            onChange={(theme) => setLook({ ...look, theme })}
          />
          <Switch
            label={words.width}
            values={widths}
            names={words.widths}
            value={look.width}
            onChange={(width) => setLook({ ...look, width })}
          />
          <Switch
            label={words.density}
            values={densities}
            names={words.densities}
            value={look.density}
            onChange={(density) => setLook({ ...look, density })}
          />
          <Switch
            label={words.language}
            values={locales}
            names={words.languages}
            value={look.locale}
            onChange={(locale) => setLook({ ...look, locale })}
          />
        </div>
      </div>
      <p className={appStyles.muted}>{words.about}</p>
      <nav className={styles.nav} aria-label={words.components}>
        {componentNames.map((name) => (
          <a key={name} href={`#${name}`} aria-current={name === component ? 'true' : undefined}>
            {words.names[name]}
          </a>
        ))}
      </nav>
      <div className={styles.states}>
        <h2>{words.names[component]}</h2>
        <LookProvider value={look}>
          {specimens === undefined ? (
            <p aria-busy="true">{loadingWords.page}</p>
          ) : (
            views[component](specimens)
          )}
        </LookProvider>
      </div>
    </>
  )
}
