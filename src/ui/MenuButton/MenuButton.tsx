import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import styles from './MenuButton.module.css'

/** One line of a menu. */
export interface MenuItem {
  readonly label: string
  /** It ends something. */
  readonly isDanger?: boolean
  readonly onPick: () => void
}

/** To which item a key leads: from the last on to the first, and by a letter to the next that begins with it. */
const targetOf = (key: string, items: readonly MenuItem[], current: number): number | undefined => {
  const { length } = items
  if (key === 'ArrowDown') return (current + 1) % length
  if (key === 'ArrowUp') return (current - 1 + length) % length
  if (key === 'Home') return 0
  if (key === 'End') return length - 1
  if (key.length !== 1) return undefined
  const after = items.map((_, index) => (current + 1 + index) % length)
  return after.find((index) => items[index]?.label.toLowerCase().startsWith(key.toLowerCase()))
}

/** A button that opens a menu (ARIA Authoring Practices, menu button), above it and to its left. */
export const MenuButton = ({
  label,
  items,
  children,
}: {
  /** Its name. */
  readonly label: string
  readonly items: readonly MenuItem[]
  /** What is seen of it. */
  readonly children: ReactNode
}) => {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const menuId = useId()
  const itemsIn = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]

  // At once: the next key is for the menu.
  const open = (at: number) => {
    flushSync(() => setOpen(true))
    itemsIn().at(at)?.focus()
  }

  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const handleMenuKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const { key, ctrlKey, metaKey, altKey } = event
    if (key === 'Tab') return setOpen(false)
    if (ctrlKey || metaKey || altKey) return
    // No key of the menu is one of what is around it.
    event.stopPropagation()
    if (key === 'Escape') {
      event.preventDefault()
      return close()
    }
    const shown = itemsIn()
    const current = shown.findIndex((item) => event.target instanceof Node && item.contains(event.target))
    const target = targetOf(key, items, current)
    if (target === undefined) return
    event.preventDefault()
    shown[target]?.focus()
  }
  return (
    <div className={styles.around}>
      <button
        ref={button}
        type="button"
        className={styles.opener}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? menuId : undefined}
        // The focus stays in the menu until the click closes it.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => (isOpen ? close() : open(0))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          open(event.key === 'ArrowDown' ? 0 : -1)
        }}
      >
        {children}
      </button>
      {isOpen ? (
        <div
          ref={menu}
          id={menuId}
          className={styles.menu}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          onKeyDown={handleMenuKey}
          onBlur={({ currentTarget, relatedTarget }) => {
            if (!currentTarget.contains(relatedTarget)) setOpen(false)
          }}
        >
          {items.map(({ label: name, isDanger, onPick }) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={styles.item}
              data-danger={isDanger === true ? '' : undefined}
              onClick={() => {
                // The focus is back first: a dialog that opens now gives it back to there.
                close()
                onPick()
              }}
            >
              {name}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  )
}
