import { type KeyboardEvent, type ReactNode, useCallback, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button, type ButtonTone } from '../Button/Button.js'
import { useTapOutside } from '../Combobox/useTapOutside.js'
import { focusedElement } from '../focusedElement.js'
import { useTopLayer } from '../useTopLayer.js'
import { itemAfterKey } from './itemAfterKey.js'
import styles from './Menu.module.css'

/** An item of a menu. */
export interface MenuItem {
  readonly key: string
  readonly label: string
  /** Called once the menu is closed and its button is focused, within the key or click event. */
  readonly onSelect: () => void
  /** `danger` for an action that is hard to undo. */
  readonly tone?: 'plain' | 'danger'
  /** Makes it a checkbox item. */
  readonly checked?: boolean
  /** Draws a separator above the item. */
  readonly startsGroup?: boolean
}

/**
 * A button that opens a menu (WAI-ARIA menu button). Enter, Space, arrows and a click open it; arrows, Home, End and first
 * letters move the focus; Enter and Space select; Escape closes it and focuses the button; Tab and a tap outside close it.
 *
 * @example <Menu label="More" items={[{ key: 'void', label: 'Void', tone: 'danger', onSelect: askForReason }]} />
 */
export const Menu = ({
  label,
  items,
  tone = 'quiet',
  opens = 'below',
  children,
}: {
  /** The button's name. */
  readonly label: string
  readonly items: readonly MenuItem[]
  /** The button's tone. */
  readonly tone?: ButtonTone
  /** The side of the button where the menu opens: `above` for a bar at the bottom of the screen. */
  readonly opens?: 'below' | 'above'
  /** Shown on the button instead of its label, such as an icon. */
  readonly children?: ReactNode
}) => {
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const typed = useRef({ text: '', at: 0 })
  const [isOpen, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  useTapOutside(root, isOpen, close)
  useTopLayer(menu, isOpen)

  const focusItem = (position: number) =>
    menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]')[position]?.focus()
  const openAt = (position: number) => {
    typed.current = { text: '', at: 0 }
    // The menu must be rendered for its item to be focused.
    flushSync(() => setOpen(true))
    focusItem(position)
  }

  const handleButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    openAt(event.key === 'ArrowDown' ? 0 : items.length - 1)
  }
  const handleMenuKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab') {
      // The browser then moves on from the button.
      button.current?.focus()
      return close()
    }
    // Page shortcuts do not apply in a menu, and Escape closes nothing else.
    event.stopPropagation()
    if (event.key === 'Escape') {
      event.preventDefault()
      close()
      button.current?.focus()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const labels = items.map((item) => item.label)
    const position = items.findIndex(({ key }) => focusedElement()?.id === `${id}-${key}`)
    const next = itemAfterKey(event.key, position, labels, typed.current, event.timeStamp)
    if (next === undefined) return
    event.preventDefault()
    typed.current = next.typed
    focusItem(next.position)
  }
  const select = (item: MenuItem) => {
    close()
    button.current?.focus()
    item.onSelect()
  }

  return (
    <div ref={root} className={styles.root}>
      <Button
        ref={button}
        id={id}
        tone={tone}
        aria-label={children === undefined ? undefined : label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-menu` : undefined}
        onKeyDown={handleButtonKey}
        onClick={() => (isOpen ? close() : openAt(0))}
      >
        {children ?? label}
      </Button>
      {isOpen ? (
        <div
          ref={menu}
          id={`${id}-menu`}
          role="menu"
          aria-labelledby={id}
          tabIndex={-1}
          className={styles.menu}
          part="popup"
          data-opens={opens}
          onKeyDown={handleMenuKey}
          onBlur={({ relatedTarget }) => {
            if (relatedTarget instanceof Node && root.current?.contains(relatedTarget) !== true) close()
          }}
        >
          {items.map((item) => (
            <button
              key={item.key}
              id={`${id}-${item.key}`}
              type="button"
              {...(item.checked === undefined
                ? { role: 'menuitem' }
                : { role: 'menuitemcheckbox', 'aria-checked': item.checked })}
              tabIndex={-1}
              className={styles.item}
              data-tone={item.tone}
              data-starts-group={item.startsGroup ? '' : undefined}
              onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
              onClick={() => select(item)}
            >
              {item.label}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  )
}
