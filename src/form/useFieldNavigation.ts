import { type RefObject, useCallback, useRef, useState } from 'react'
import type { EncounterUi } from '../encounter/Encounter.js'
import type { FieldPath } from '../encounter/Finding.js'
import type { FieldModel } from '../schema/FieldModel.js'
import { formKey } from '../schema/formKeys.js'
import { afterPaint } from '../ui/afterPaint.js'
import { fieldId, focusField, pointerOf } from './fields/fieldNames.js'
import { createRevealers, type Revealers } from './fields/revealers.js'
import { type VisitFold, visitRoles } from './visit/useVisitFold.js'

/** Moves the focus between the fields of a form. */
export interface FieldNavigation {
  /** Focuses a field; makes it editable and unfolds it first. */
  readonly goTo: (path: FieldPath) => void
  /** Focuses the first field in sight. */
  readonly goToFirst: () => void
  /** The same, without making it editable. */
  readonly focusFirst: () => void
  /** The id of a field's control. */
  readonly linkTo: (path: FieldPath) => string
  /** Folds the fields of the visit, unless the focus is in them. */
  readonly foldVisit: () => void
  /** Set by the fields of the visit. */
  readonly visit: RefObject<VisitFold | null>
  /** What opens the folded and long parts of the form. */
  readonly revealers: Revealers
}

/**
 * The {@link FieldNavigation} of the form within `root`.
 *
 * @param startEditing Called first where the fields are read-only.
 */
export const useFieldNavigation = (
  root: RefObject<HTMLElement | null>,
  {
    idPrefix,
    fields,
    ui,
    startEditing,
  }: {
    readonly idPrefix: string
    readonly fields: readonly FieldModel[]
    readonly ui: EncounterUi
    readonly startEditing: (() => void) | undefined
  },
): FieldNavigation => {
  const visit = useRef<VisitFold>(null)
  const [revealers] = useState(createRevealers)
  const focus = useCallback(
    (path: FieldPath) => {
      visit.current?.reveal(path)
      revealers.reveal(pointerOf(path))
      if (root.current !== null) focusField(root.current, idPrefix, path)
    },
    [root, idPrefix, revealers],
  )
  const goTo = useCallback(
    (path: FieldPath) => {
      if (startEditing === undefined) return focus(path)
      startEditing()
      // A host may take several renders to make the fields editable.
      afterPaint(() => focus(path))
    },
    [focus, startEditing],
  )
  const toFirst = useCallback(
    (go: (path: FieldPath) => void) => {
      const isFolded = visit.current?.isFolded === true
      const first = fields.find(({ name }) => !isFolded || !visitRoles(ui).includes(name))
      if (first !== undefined) go([formKey(first.name)])
    },
    [fields, ui],
  )
  const goToFirst = useCallback(() => toFirst(goTo), [toFirst, goTo])
  const focusFirst = useCallback(() => toFirst(focus), [toFirst, focus])
  const linkTo = useCallback((path: FieldPath) => fieldId(idPrefix, pointerOf(path)), [idPrefix])
  const foldVisit = useCallback(() => {
    if (root.current?.querySelector('[data-visit-part]:focus-within') === null) visit.current?.fold()
  }, [root])
  return { goTo, goToFirst, focusFirst, linkTo, foldVisit, visit, revealers }
}
