import { type FocusEvent, type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useWatch } from 'react-hook-form'
import type { EncounterUi } from '../../encounter/Encounter.js'
import type { FieldPath } from '../../encounter/Finding.js'
import type { FieldModel } from '../../schema/FieldModel.js'
import { useLatest } from '../../ui/useLatest.js'
import { useSnapshot } from '../../ui/useSnapshot.js'
import { useFindings } from '../checks/FindingsContext.js'
import { useEncounterContext } from '../EncounterContext.js'

/** The properties of the visit: patient, provider, appointment and date. */
export const visitRoles = ({
  appointment,
  patient,
  provider,
  dateOfService,
}: EncounterUi): readonly string[] => [
  ...(appointment === undefined ? [] : [appointment]),
  ...[patient, provider, dateOfService],
]

/** Whether the fields of the visit are folded to a line, and what folds and unfolds them. */
export interface VisitFold {
  readonly isFolded: boolean
  /** Whether they may fold: all are filled in without errors, and none is being typed in. */
  readonly canFold: boolean
  /** The name of the first field. */
  readonly first: string | undefined
  readonly fold: () => void
  /** Unfolds the field at this path synchronously, so that it can be focused. */
  readonly reveal: (path: FieldPath) => void
  /** Props for the elements around the fields. */
  readonly handlers: {
    readonly onFocus: () => void
    readonly onKeyDown: (event: KeyboardEvent) => void
    readonly onBlur: (event: FocusEvent<HTMLElement>) => void
  }
}

/**
 * Folds the fields of a visit once they are filled in. They do not fold while one has the focus, but when "Hide fields" is
 * pressed, Tab leaves them, or an appointment has filled them in. A pointer never folds them, since nothing may move under it.
 */
export const useVisitFold = (fields: readonly FieldModel[], readOnly: boolean): VisitFold => {
  const { client, ui, pendingTexts } = useEncounterContext()
  const roles = useMemo(() => visitRoles(ui), [ui])
  const isFilled = useWatch({ name: [ui.patient, ui.provider, ui.dateOfService] }).every(
    (value) => value !== undefined && value !== '',
  )
  const isBeingTyped = useSnapshot(pendingTexts.subscribe, () =>
    roles.some((role) => pendingTexts.get(role) !== ''),
  )
  const hasError = useFindings().some(
    ({ severity, path: [property] }) => severity === 'error' && roles.includes(String(property)),
  )
  const canFold = client.directory !== undefined && isFilled && !isBeingTyped && !hasError
  // An error unfolds them, and they fold again once it is fixed, unless a field was focused meanwhile.
  const [isOpen, setOpen] = useState(false)
  const isFolded = canFold && (readOnly || !isOpen)

  const latestIsFolded = useLatest(isFolded)
  const lastKeyIsTab = useRef(false)
  const handlers = useMemo(
    () => ({
      onFocus: () => setOpen(true),
      onKeyDown: ({ key }: KeyboardEvent) => {
        lastKeyIsTab.current = key === 'Tab'
      },
      onBlur: ({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>) => {
        const leavesVisit =
          relatedTarget !== null &&
          currentTarget.closest('form, [role="form"]')?.contains(relatedTarget) === true &&
          relatedTarget.closest('[data-visit-part]') === null
        if (lastKeyIsTab.current && leavesVisit) setOpen(false)
        lastKeyIsTab.current = false
      },
    }),
    [],
  )
  const fold = useCallback(() => setOpen(false), [])
  const reveal = useCallback(
    ([property]: FieldPath) => {
      if (latestIsFolded.current && roles.includes(String(property))) flushSync(() => setOpen(true))
    },
    [roles, latestIsFolded],
  )
  const first = fields.find(({ name }) => roles.includes(name))?.name
  return useMemo(
    () => ({ isFolded, canFold, first, fold, reveal, handlers }),
    [isFolded, canFold, first, fold, reveal, handlers],
  )
}
