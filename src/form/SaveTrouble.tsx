import { type RefObject, useSyncExternalStore } from 'react'
import { Button } from '../ui/Button/Button.js'
import styles from './ActionBar.module.css'
import type { Autosave, SaveState } from './Autosave.js'

/** Without what to do about it, which the status line has room for. */
const firstSentence = (message: string): string => message.split(/(?<=\.) /)[0] ?? message

const troubleIn = (state: SaveState) =>
  state.kind === 'failed' || state.kind === 'conflict' ? state : undefined

/**
 * What the status line says of a save that failed, again where the actions are: a long form scrolls the line away. It
 * is not announced, as the line is; it renders again only when there comes to be such trouble, or none.
 */
export const SaveTrouble = ({
  autosave,
  choice,
}: {
  readonly autosave: Autosave
  /** Where it is chosen whose change is to stand. */
  readonly choice: RefObject<HTMLElement | null>
}) => {
  const trouble = useSyncExternalStore(autosave.subscribe, () => troubleIn(autosave.state()))
  if (trouble === undefined) return null
  return (
    <div className={styles.trouble}>
      {trouble.kind === 'failed' ? (
        <p>Not saved: {firstSentence(trouble.message)}</p>
      ) : (
        <>
          <p>
            Not saved: <bdi>{trouble.current.updatedBy}</bdi> changed this, too.
          </p>
          <Button tone="quiet" onClick={() => choice.current?.focus()}>
            Choose what to keep
          </Button>
        </>
      )}
    </div>
  )
}
