import { forwardRef, useId, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { CodeSource } from '../../codes/CodeSystem.js'
import { createStarterCodeSource } from '../../codes/starter/createStarterCodeSource.js'
import type { CalendarDate } from '../../encounter/Encounter.js'
import { kareoEncounterUi } from '../../encounter/kareoEncounter.js'
import { labelOf } from '../../schema/labelOf.js'
import type { CommonProps } from '../../ui/Root/CommonProps.js'
import { useIsomorphicLayoutEffect } from '../../ui/useIsomorphicLayoutEffect.js'
import { useLatest } from '../../ui/useLatest.js'
import { CacheProvider, useOwnCache } from '../cache.js'
import { CodeBrowsing } from '../codes/CodeBrowsing.js'
import { useCodeChanges } from '../codes/useCodeChanges.js'
import { CodeListEditor } from '../fields/CodeListInput/CodeListEditor.js'
import { createPendingTexts } from '../fields/pendingTexts.js'
import { PartRoot } from './PartRoot.js'

/** What `<CodeInput>` takes. Its name is that of the codes, unless `label` is another one. */
export interface CodeInputProps extends CommonProps {
  /** ICD-10-CM diagnoses, of which the first is the primary one, or CPT and HCPCS procedures. */
  readonly system: 'diagnosis' | 'procedure'
  /** The codes, for a host that holds them itself. Needs `onChange`. */
  readonly value?: readonly string[] | undefined
  /** The codes that it starts with. */
  readonly defaultValue?: readonly string[] | undefined
  /** Called with the codes after each change of the user's. */
  readonly onChange?: ((codes: readonly string[]) => void) | undefined
  /** The date of service, which decides what codes there are: today's by default. */
  readonly date?: CalendarDate | undefined
  /** Searches and looks up codes; the starter set by default. */
  readonly codes?: CodeSource | undefined
  readonly readOnly?: boolean | undefined
  readonly required?: boolean | undefined
  /** What is wrong with the codes, to show at the input. */
  readonly error?: string | undefined
}

/** What a host can do with a `<CodeInput>`, by its `ref`. */
export interface CodeInputHandle {
  readonly focus: () => void
}

/** The usual height of the input in px, with its label. */
const usualHeight = 76

const noCodes: readonly string[] = []

/**
 * The codes that a person selects, as chips, with an input that searches for them by code or words: the code list of an
 * encounter, for a form of the host's own. It looks codes up, and checks nothing else.
 */
export const CodeInput = forwardRef<CodeInputHandle, CodeInputProps>((props, ref) => {
  const { system, value, defaultValue = noCodes, onChange, date, codes, error, label } = props
  const { readOnly = false, required = false } = props
  const cache = useOwnCache()
  const [starterCodes] = useState(createStarterCodeSource)
  const source = codes ?? starterCodes
  useCodeChanges(source, cache)
  const [own, setOwn] = useState(defaultValue)
  const current = value ?? own
  // Read before it is rendered: two codes may be added at once.
  const now = useRef(current)
  useIsomorphicLayoutEffect(() => {
    now.current = current
  })
  const told = useLatest({ onChange, date })
  const input = useRef<HTMLInputElement>(null)
  useImperativeHandle(ref, () => ({ focus: () => input.current?.focus() }), [])
  const inputId = useId()
  const [pendingTexts] = useState(() => createPendingTexts({}))
  const { property, systems } = kareoEncounterUi[system === 'diagnosis' ? 'diagnoses' : 'procedures']
  const list = useMemo(
    () => ({
      name: property,
      property,
      systems,
      isDiagnoses: system === 'diagnosis',
      source,
      pendingTexts,
      chipId: (index: number) => `${inputId}.${index}`,
      readCodes: () => now.current,
      change: (next: readonly string[]) => {
        now.current = next
        setOwn(next)
        told.current.onChange?.(next)
      },
      readDate: () => told.current.date,
      readOwner: () => undefined,
    }),
    [property, systems, system, source, pendingTexts, inputId, told],
  )
  return (
    <CacheProvider cache={cache}>
      <PartRoot host={props} height={usualHeight}>
        <CodeBrowsing codes={source}>
          <CodeListEditor
            list={list}
            codes={current}
            date={date}
            id={inputId}
            label={label ?? labelOf(property)}
            error={error}
            required={required}
            readOnly={readOnly}
            inputRef={input}
          />
        </CodeBrowsing>
      </PartRoot>
    </CacheProvider>
  )
})
