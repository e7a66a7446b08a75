import { useEffect } from 'react'
import { isTyping } from '../../ui/isTyping.js'
import { takesLetters } from '../../ui/takesLetters.js'
import { useLatest } from '../../ui/useLatest.js'

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
const isSubmitOpen = (event: KeyboardEvent, actions: KeyActions) =>
  event.key === 'Enter' &&
  (event.ctrlKey || event.metaKey) &&
  !(event.altKey || event.shiftKey || event.repeat || event.defaultPrevented) &&
  actions.openId !== undefined &&
  document.querySelector('dialog[open]') === null &&
  (isOpenRow(event.target, actions) || !(isOnButton(event.target) || isTyping(event.target)))

const handleKey = (event: KeyboardEvent, actions: KeyActions): boolean => {
  const { key, target } = event
  if (key.length === 1 && !actions.singleKeys) return false
  if (key === '?') return done(actions.showKeys)
  if (key === 'Enter' && isOpenRow(target, actions)) return done(actions.enter)
  if (actions.editing) return false
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      if (target instanceof Element && target.closest(takesArrows) !== null) return false
      return done(() => actions.move(key === 'ArrowDown' ? 1 : -1))
    case 'j':
    case 'k':
      return done(() => actions.move(key === 'j' ? 1 : -1))
    case 'Enter':
      return !isOnButton(target) && done(actions.enter)
    case 'e':
      return done(actions.edit)
    case 's':
      return done(actions.submit)
    case 'a':
      return done(actions.approve)
    case 'r':
      return done(actions.returnOrReopen)
    case 'z':
      return done(actions.undo)
    case 'x':
    case 'X':
      return done(() => actions.select(event.shiftKey))
    case '/':
      return done(actions.search)
    default:
      return false
  }
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
  useEffect(() => {
    let closesPopup = false
    // A popup handles Escape before the event bubbles up to the window. Whether it was open is only visible while capturing.
    const notePopup = ({ target }: KeyboardEvent) => {
      closesPopup = target instanceof Element && target.getAttribute('aria-expanded') === 'true'
    }
    const handle = (event: KeyboardEvent) => {
      if (isSubmitOpen(event, latest.current)) {
        event.preventDefault()
        latest.current.submitOpen()
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing)
        return
      if (document.querySelector('dialog[open]') !== null) return
      const typing = isTyping(event.target)
      if (event.key === 'Escape') {
        if (!closesPopup && latest.current.escape(typing)) event.preventDefault()
      } else if (!takesLetters(event.target) && handleKey(event, latest.current)) event.preventDefault()
    }
    window.addEventListener('keydown', notePopup, { capture: true })
    window.addEventListener('keydown', handle)
    return () => {
      window.removeEventListener('keydown', notePopup, { capture: true })
      window.removeEventListener('keydown', handle)
    }
  }, [latest])
}
