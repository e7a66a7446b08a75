import {
  type FocusEvent,
  type KeyboardEvent,
  useCallback,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { flushSync } from 'react-dom'
import { useWatch } from 'react-hook-form'
import type { EncounterUi } from '../../encounter/Encounter.js'
import type { FieldPath } from '../../encounter/Finding.js'
import type { FieldModel } from '../../schema/FieldModel.js'
import { useFindings } from '../checks/FindingsContext.js'
import { useEncounterContext } from '../EncounterContext.js'

/** The properties that say whose visit it is, and when. */
export const visitRoles = ({
  appointment,
  patient,
  provider,
  dateOfService,
}: EncounterUi): readonly string[] => [
  ...(appointment === undefined ? [] : [appointment]),
  ...[patient, provider, dateOfService],
]

/** Whether the fields of the visit are folded to a line, and the ways between. */
export interface VisitFold {
  readonly isFolded: boolean
  /** Whether they could be: all is chosen, and nothing is wrong with it or still being typed. */
  readonly canFold: boolean
  /** The first of the fields. */
  readonly first: string | undefined
  readonly fold: () => void
  /** Shows the field that this path leads to, at once. */
  readonly reveal: (path: FieldPath) => void
  /** What the elements around the fields of the visit need to be given. */
  readonly watch: {
    readonly onFocus: () => void
    readonly onKeyDown: (event: KeyboardEvent) => void
    readonly onBlur: (event: FocusEvent<HTMLElement>) => void
  }
}

/**
 * Folds the fields of a visit that is chosen. Whoever is in one of them stays there: they fold when "Hide fields" is pressed, when
 * Tab leads on, or when an appointment has filled them in; never because of a pointer, under which nothing is to move.
 */
export const useVisitFold = (fields: readonly FieldModel[], readOnly: boolean): VisitFold => {
  const { client, ui, pendingTexts } = useEncounterContext()
  const roles = useMemo(() => visitRoles(ui), [ui])
  const isFilled = useWatch({ name: [ui.patient, ui.provider, ui.dateOfService] }).every(
    (value) => value !== undefined && value !== '',
  )
  const isTyped = useSyncExternalStore(pendingTexts.subscribe, () =>
    roles.some((role) => pendingTexts.get(role) !== ''),
  )
  const isWrong = useFindings().some(
    ({ severity, path: [property] }) => severity === 'error' && roles.includes(String(property)),
  )
  const canFold = client.directory !== undefined && isFilled && !isTyped && !isWrong
  // What is found wrong unfolds them all the same, and they fold again once it is right, unless somebody has been in them.
  const [isOpen, setOpen] = useState(false)
  const isFolded = canFold && (readOnly || !isOpen)

  const foldedNow = useRef(isFolded)
  foldedNow.current = isFolded
  const byTab = useRef(false)
  const watch = useMemo(
    () => ({
      onFocus: () => setOpen(true),
      onKeyDown: ({ key }: KeyboardEvent) => {
        byTab.current = key === 'Tab'
      },
      onBlur: ({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>) => {
        const isOut =
          relatedTarget !== null &&
          currentTarget.closest('form')?.contains(relatedTarget) === true &&
          relatedTarget.closest('[data-visit-part]') === null
        if (byTab.current && isOut) setOpen(false)
        byTab.current = false
      },
    }),
    [],
  )
  const fold = useCallback(() => setOpen(false), [])
  const reveal = useCallback(
    ([property]: FieldPath) => {
      if (foldedNow.current && roles.includes(String(property))) flushSync(() => setOpen(true))
    },
    [roles],
  )
  const first = fields.find(({ name }) => roles.includes(name))?.name
  return useMemo(
    () => ({ isFolded, canFold, first, fold, reveal, watch }),
    [isFolded, canFold, first, fold, reveal, watch],
  )
}
