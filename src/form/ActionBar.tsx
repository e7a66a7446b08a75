import type { ReactNode } from 'react'
import type { Transition } from '../encounter/workflow.js'
import { Button, type ButtonTone } from '../ui/Button/Button.js'
import styles from './ActionBar.module.css'

const tones: Readonly<Record<Transition['tone'], ButtonTone>> = {
  forward: 'primary',
  back: 'plain',
  end: 'danger',
}

/** The actions that the current user may take, always in reach, and what went wrong with them. */
export const ActionBar = ({
  transitions,
  isDraft,
  exists,
  onSave,
  onEdit,
  onTransition,
  children,
}: {
  readonly transitions: readonly Transition[]
  readonly isDraft: boolean
  /** Saved at least once: only then is there anything to void. */
  readonly exists: boolean
  /** Absent where nothing may be edited. */
  readonly onSave: (() => void) | undefined
  /** Makes the fields editable; absent where they are, or may not be. */
  readonly onEdit: (() => void) | undefined
  readonly onTransition: (transition: Transition) => void
  /** Stands above the actions. */
  readonly children: ReactNode
}) => {
  const offered = transitions.filter(({ needsReason }) => exists || !needsReason)
  const button = (transition: Transition) => (
    <Button
      key={transition.to}
      tone={tones[transition.tone]}
      shortcutHint={isDraft && transition.tone === 'forward' ? 'Ctrl ↵' : undefined}
      aria-keyshortcuts={isDraft && transition.tone === 'forward' ? 'Control+Enter Meta+Enter' : undefined}
      onClick={() => onTransition(transition)}
    >
      {transition.action}
    </Button>
  )
  return (
    // Not to be seen where it is empty.
    <div className={styles.actions} data-docked>
      {children}
      {offered.filter(({ tone }) => tone === 'forward').map(button)}
      {onSave === undefined ? null : (
        <Button onClick={onSave} shortcutHint="Ctrl S" aria-keyshortcuts="Control+S Meta+S">
          {isDraft ? 'Save draft' : 'Save changes'}
        </Button>
      )}
      {onEdit === undefined ? null : <Button onClick={onEdit}>Edit</Button>}
      {offered.filter(({ tone }) => tone === 'back').map(button)}
      {offered
        .filter(({ tone }) => tone === 'end')
        .map((transition) => (
          <div key={transition.to} className={styles.apart}>
            {button(transition)}
          </div>
        ))}
    </div>
  )
}
