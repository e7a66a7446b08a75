import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { Button, type ButtonTone } from '../Button/Button.js'
import { useTapOutside } from '../Combobox/useTapOutside.js'
import { itemAfterKey } from './itemAfterKey.js'
import styles from './Menu.module.css'

/** One thing that a menu does. */
export interface MenuItem {
  readonly key: string
  readonly label: string
  /** Called once the menu is closed and its button has the focus again, within the key or click that chose the item. */
  readonly onSelect: () => void
  /** `danger`: it ends something. */
  readonly tone?: 'plain' | 'danger'
  /** Makes it an item that is on or off. */
  readonly checked?: boolean
  /** Begins a new group: a line stands above it. */
  readonly startsGroup?: boolean
}

/**
 * A button that opens a menu (WAI-ARIA menu button): Enter, Space, arrows and a click open it; arrows, Home, End and first
 * letters move in it; Enter and Space choose; Escape closes it and goes back to the button; Tab and a tap elsewhere close it.
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
  /** The button's. */
  readonly tone?: ButtonTone
  /** On which side of the button the menu opens: `above` for a bar at the bottom of the screen. */
  readonly opens?: 'below' | 'above'
  /** What the button shows in place of its name, such as an icon. */
  readonly children?: ReactNode
}) => {
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const typed = useRef({ text: '', at: 0 })
  /** The item that has the focus first; undefined: the menu is closed. */
  const [first, setFirst] = useState<number>()
  const isOpen = first !== undefined
  const close = useCallback(() => setFirst(undefined), [])
  useTapOutside(root, isOpen, close)

  const focusItem = useCallback(
    (position: number) =>
      menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]')[position]?.focus(),
    [],
  )
  useLayoutEffect(() => {
    if (first === undefined) return
    typed.current = { text: '', at: 0 }
    focusItem(first)
  }, [first, focusItem])

  const handleButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    setFirst(event.key === 'ArrowDown' ? 0 : items.length - 1)
  }
  const handleMenuKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab') {
      // From there the browser goes on.
      button.current?.focus()
      return close()
    }
    // Keys of the page mean nothing to a menu, and Escape closes no more than it.
    event.stopPropagation()
    if (event.key === 'Escape') {
      event.preventDefault()
      close()
      button.current?.focus()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const labels = items.map((item) => item.label)
    const position = items.findIndex(({ key }) => document.activeElement?.id === `${id}-${key}`)
    const next = itemAfterKey(event.key, position, labels, typed.current, event.timeStamp)
    if (next === undefined) return
    event.preventDefault()
    typed.current = next.typed
    focusItem(next.position)
  }
  const choose = (item: MenuItem) => {
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
        onClick={() => setFirst(isOpen ? undefined : 0)}
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
              onClick={() => choose(item)}
            >
              {item.label}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  )
}
