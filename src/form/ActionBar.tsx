import type { ReactNode } from 'react'
import type { Transition } from '../encounter/workflow.js'
import * as words from '../messages/en/actions.js'
import { Button, type ButtonTone } from '../ui/Button/Button.js'
import { Menu } from '../ui/Menu/Menu.js'
import styles from './ActionBar.module.css'

const tones: Readonly<Record<Transition['tone'], ButtonTone>> = {
  forward: 'primary',
  back: 'plain',
  end: 'danger',
}

/**
 * One bar at the bottom edge, always in reach: where the encounter stands, whether it is saved, and the actions that the
 * current user may take.
 */
export const ActionBar = ({
  transitions,
  isDraft,
  exists,
  hidesBack,
  onSave,
  onEdit,
  onTransition,
  notes,
  state,
}: {
  readonly transitions: readonly Transition[]
  readonly isDraft: boolean
  /** Saved at least once: only then is there anything to void. */
  readonly exists: boolean
  /** Someone else has just moved it on: the way back stands in the menu, and not where the way on stood. */
  readonly hidesBack: boolean
  /** Absent where nothing may be edited. */
  readonly onSave: (() => void) | undefined
  /** Makes the fields editable; absent where they are, or may not be. */
  readonly onEdit: (() => void) | undefined
  readonly onTransition: (transition: Transition) => void
  /** What just came of an action. */
  readonly notes: ReactNode
  /** The steps and the save line. */
  readonly state: ReactNode
}) => {
  const offered = transitions.filter(({ needsReason }) => exists || !needsReason)
  const isInMenu = ({ tone }: Transition) => tone === 'end' || (hidesBack && tone === 'back')
  const button = (transition: Transition) => (
    <Button
      key={transition.to}
      tone={tones[transition.tone]}
      shortcutHint={isDraft && transition.tone === 'forward' ? words.submitKeys : undefined}
      aria-keyshortcuts={isDraft && transition.tone === 'forward' ? 'Control+Enter Meta+Enter' : undefined}
      onClick={() => onTransition(transition)}
    >
      {transition.action}
    </Button>
  )
  const inMenu = offered.filter(isInMenu).map((transition) => ({
    key: transition.to,
    label: transition.action,
    ...(transition.tone === 'end' ? { tone: 'danger' as const } : undefined),
    onSelect: () => onTransition(transition),
  }))
  return (
    <div
      className={styles.bar}
      data-docked
      // The second half of a double click belongs to what stood there before: "Return to draft" comes where Submit was.
      onClickCapture={(event) => {
        if (event.detail > 1) event.stopPropagation()
      }}
    >
      {notes}
      <div className={styles.line}>
        {state}
        <div className={styles.buttons}>
          {offered.filter(({ tone }) => tone === 'forward').map(button)}
          {onSave === undefined ? null : (
            <Button onClick={onSave} shortcutHint="Ctrl S" aria-keyshortcuts="Control+S Meta+S">
              {isDraft ? words.saveDraft : words.saveChanges}
            </Button>
          )}
          {onEdit === undefined ? null : <Button onClick={onEdit}>{words.edit}</Button>}
          {offered.filter((transition) => transition.tone === 'back' && !isInMenu(transition)).map(button)}
        </div>
        {inMenu.length === 0 ? null : (
          <div className={styles.more}>
            <Menu label={words.more} items={inMenu} opens="above">
              <span aria-hidden="true">⋯</span>
            </Menu>
          </div>
        )}
      </div>
    </div>
  )
}
