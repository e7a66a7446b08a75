import { type KeyboardEvent, useState } from 'react'
import * as en from '../../../messages/en/rows.js'
import { Icon } from '../../../ui/Icon/Icon.js'
import { keyInScript } from '../../../ui/keyInScript.js'
import { useLanguage, useWords } from '../../../ui/Language/LanguageContext.js'
import styles from './RowActions.module.css'

/** What can be done with a row, by its position. Stable, so that rows need not render. */
export interface RowCommands {
  readonly move: (from: number, to: number) => void
  readonly duplicate: (index: number) => void
  readonly remove: (index: number) => void
  /** Opens or folds a card. */
  readonly toggle: (index: number) => void
}

/** A command that is off, and the id of the text that says why. */
export interface RowLimits {
  readonly mostId: string | undefined
  readonly leastId: string | undefined
}

/** The commands of a row: one stop of Tab, with the arrow keys between them. */
export const RowActions = ({
  label,
  index,
  count,
  commands,
  limits,
  canDuplicate,
}: {
  /** "Lines 2" */
  readonly label: string
  readonly index: number
  readonly count: number
  readonly commands: RowCommands
  readonly limits: RowLimits
  readonly canDuplicate: boolean
}) => {
  const words = useWords('rows', en)
  const { direction } = useLanguage()
  const [active, setActive] = useState('remove')
  const buttons = [
    {
      name: 'up',
      label: words.moveUp(label),
      isOff: index === 0,
      reasonId: undefined,
      run: () => commands.move(index, index - 1),
    },
    {
      name: 'down',
      label: words.moveDown(label),
      isOff: index === count - 1,
      reasonId: undefined,
      run: () => commands.move(index, index + 1),
    },
    ...(canDuplicate
      ? [
          {
            name: 'duplicate',
            label: words.duplicate(label),
            isOff: limits.mostId !== undefined,
            reasonId: limits.mostId,
            run: () => commands.duplicate(index),
          },
        ]
      : []),
    {
      name: 'remove',
      label: words.remove(label),
      isOff: limits.leastId !== undefined,
      reasonId: limits.leastId,
      run: () => commands.remove(index),
    },
  ] as const

  const handleKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const key = keyInScript(event.key, direction)
    if (event.altKey || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return
    event.preventDefault()
    const at = buttons.findIndex(({ name }) => name === active)
    const next = (at + (key === 'ArrowLeft' ? -1 : 1) + buttons.length) % buttons.length
    const { children } = event.currentTarget
    const target = children[next]
    if (target instanceof HTMLElement) target.focus()
  }

  return (
    <div
      role="toolbar"
      aria-label={words.actionsOf(label)}
      className={styles.actions}
      onKeyDown={handleKeyDown}
    >
      {buttons.map(({ name, label: text, isOff, reasonId, run }) => (
        <button
          key={name}
          type="button"
          className={styles.action}
          aria-label={text}
          title={text}
          // A disabled button would lose the focus that it has.
          aria-disabled={isOff}
          aria-describedby={reasonId}
          tabIndex={active === name ? 0 : -1}
          onFocus={() => setActive(name)}
          onClick={isOff ? undefined : run}
        >
          {name === 'remove' ? (
            <Icon name="close" />
          ) : (
            <span className={styles.glyph} data-glyph={name} aria-hidden="true" />
          )}
        </button>
      ))}
    </div>
  )
}
