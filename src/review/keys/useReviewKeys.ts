import { useContext, useEffect } from 'react'
import { formShortcuts } from '../../form/actions/formShortcuts.js'
import { isTyping } from '../../ui/isTyping.js'
import { originOf } from '../../ui/originOf.js'
import { useIsDisabled } from '../../ui/Root/DisabledContext.js'
import { ShadowContext } from '../../ui/Shadow/ShadowContext.js'
import { takesLetters } from '../../ui/takesLetters.js'
import { useLatest } from '../../ui/useLatest.js'
import { isKeyOf, isSingleKey, type ReviewAction } from './reviewKeys.js'

/** What the keys do, and the state that decides which of them are active. */
export interface KeyActions {
  readonly move: (by: 1 | -1) => void
  readonly enter: () => void
  /** `inField`: the key was pressed in a field. Returns whether it did anything. */
  readonly escape: (inField: boolean) => boolean
  readonly edit: () => void
  readonly submit: () => void
  /** Submits the open encounter, regardless of the selection. */
  readonly submitOpen: () => void
  readonly approve: () => void
  readonly returnOrReopen: () => void
  readonly undo: () => void
  /** Toggles the row of the cursor. With `through` the whole range since the last toggled row gets the same state. */
  readonly select: (through: boolean) => void
  readonly search: () => void
  readonly showKeys: () => void
  /** While an encounter is edited only Escape, the help, and Enter on the open row are active. */
  readonly editing: boolean
  readonly openId: string | undefined
  /** Whether single letters and signs are active. Enter, Escape and the arrows always are. */
  readonly singleKeys: boolean
}

/** Elements that handle the arrow keys themselves. */
const takesArrows = '[role="tablist"], [role="listbox"], [data-panel], ul, dialog'

const isOnButton = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button, a, summary, input') !== null

/** The link of the open row: Enter on it has nowhere to navigate. */
const isOpenRow = (target: EventTarget | null, { openId }: KeyActions) =>
  target instanceof Element &&
  openId !== undefined &&
  target.closest('a')?.closest('tr[data-row]')?.getAttribute('data-row') === openId

/**
 * The Submit button of the open encounter shows Ctrl+Enter, so that key also works from the encounter's row and its
 * heading. A focused link or button keeps its own Ctrl+Enter.
 */
const isSubmitOpen = (event: KeyboardEvent, actions: KeyActions, isInDialog: boolean) =>
  formShortcuts.submit.matches(event) &&
  !(event.repeat || event.defaultPrevented) &&
  actions.openId !== undefined &&
  !isInDialog &&
  (isOpenRow(originOf(event), actions) || !(isOnButton(originOf(event)) || isTyping(originOf(event))))

const handleKey = (event: KeyboardEvent, actions: KeyActions): boolean => {
  const { key } = event
  const target = originOf(event)
  if (isSingleKey(key) && !actions.singleKeys) return false
  const is = (action: ReviewAction) => isKeyOf(action, key)
  if (is('help')) return done(actions.showKeys)
  if (is('open') && isOpenRow(target, actions)) return done(actions.enter)
  if (actions.editing) return false
  const isArrow = !isSingleKey(key) && (is('next') || is('previous'))
  if (isArrow && target instanceof Element && target.closest(takesArrows) !== null) return false
  if (is('next')) return done(() => actions.move(1))
  if (is('previous')) return done(() => actions.move(-1))
  if (is('open')) return !isOnButton(target) && done(actions.enter)
  if (is('select')) return done(() => actions.select(event.shiftKey))
  // Shift with any other letter is no key of the review.
  if (event.shiftKey && isSingleKey(key) && key !== key.toLowerCase()) return false
  if (is('edit')) return done(actions.edit)
  if (is('submit')) return done(actions.submit)
  if (is('approve')) return done(actions.approve)
  if (is('returnOrReopen')) return done(actions.returnOrReopen)
  if (is('undo')) return done(actions.undo)
  return is('search') && done(actions.search)
}

const done = (action: () => void): true => {
  action()
  return true
}

/**
 * Listens for the review's keys. Except for Escape they are inactive while the user types, or while a chip, a menu or a
 * dialog has the focus.
 */
export const useReviewKeys = (actions: KeyActions): void => {
  const latest = useLatest(actions)
  const shadow = useContext(ShadowContext)
  const isDisabled = useIsDisabled()
  useEffect(() => {
    if (isDisabled) return
    let closesPopup = false
    // A popup handles Escape before the event bubbles up to the window. Whether it was open is only visible while capturing.
    const notePopup = (event: KeyboardEvent) => {
      const target = originOf(event)
      closesPopup = target instanceof Element && target.getAttribute('aria-expanded') === 'true'
    }
    const handle = (event: KeyboardEvent) => {
      const isInDialog = [document, shadow].some((tree) => tree?.querySelector('dialog[open]'))
      if (isSubmitOpen(event, latest.current, isInDialog)) {
        event.preventDefault()
        latest.current.submitOpen()
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing)
        return
      if (isInDialog) return
      const typing = isTyping(originOf(event))
      if (isKeyOf('back', event.key)) {
        if (!closesPopup && latest.current.escape(typing)) event.preventDefault()
      } else if (!takesLetters(originOf(event)) && handleKey(event, latest.current)) event.preventDefault()
    }
    window.addEventListener('keydown', notePopup, { capture: true })
    window.addEventListener('keydown', handle)
    return () => {
      window.removeEventListener('keydown', notePopup, { capture: true })
      window.removeEventListener('keydown', handle)
    }
  }, [latest, shadow, isDisabled])
}
