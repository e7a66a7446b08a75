import { useEffect } from 'react'
import { isTyping } from '../../ui/isTyping.js'
import { takesLetters } from '../../ui/takesLetters.js'
import { useLatest } from '../../ui/useLatest.js'

/** What the keys do. */
export interface KeyActions {
  readonly move: (by: 1 | -1) => void
  readonly enter: () => void
  /** Told whether the key was pressed in a field. Returns whether it did anything. */
  readonly escape: (inField: boolean) => boolean
  readonly edit: () => void
  readonly submit: () => void
  /** Submits the open encounter, whatever is selected. */
  readonly submitOpen: () => void
  readonly approve: () => void
  readonly giveBack: () => void
  /** Takes the last action back. */
  readonly undo: () => void
  readonly select: (through: boolean) => void
  readonly search: () => void
  readonly showKeys: () => void
  /** Only Escape and the help do anything, and Enter on the row that is open. */
  readonly editing: boolean
  /** The encounter that is open. */
  readonly openId: string | undefined
  /** Letters and signs are keys; without them Enter, Escape and the arrows are. */
  readonly singleKeys: boolean
}

/** Arrows scroll or choose in these, and are left to them. */
const takesArrows = '[role="tablist"], [role="listbox"], [data-panel], ul, dialog'

const isOnButton = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button, a, summary, input') !== null

/** The link of the row that is open: it leads nowhere else. */
const isOpenRow = (target: EventTarget | null, { openId }: KeyActions) =>
  target instanceof Element &&
  openId !== undefined &&
  target.closest('a')?.closest('tr[data-row]')?.getAttribute('data-row') === openId

/**
 * Ctrl+Enter stands on the "Submit" of the open encounter: it does that from its row and its head, too. A link or a button
 * with the focus keeps it.
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
      return done(actions.giveBack)
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
 * The single keys of the review; none of them while something is typed, or a chip, a menu or a dialog has the focus, but for
 * Escape.
 */
export const useReviewKeys = (actions: KeyActions): void => {
  const latest = useLatest(actions)
  useEffect(() => {
    let closesPopup = false
    // A popup has closed by the time that the key gets here: whether it was open is looked at on the way in.
    const look = ({ target }: KeyboardEvent) => {
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
    window.addEventListener('keydown', look, { capture: true })
    window.addEventListener('keydown', handle)
    return () => {
      window.removeEventListener('keydown', look, { capture: true })
      window.removeEventListener('keydown', handle)
    }
  }, [latest])
}
