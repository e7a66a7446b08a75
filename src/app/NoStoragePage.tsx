import * as words from '../messages/en/failures.js'
import { Button } from '../ui/Button/Button.js'
import { Root } from '../ui/Root/Root.js'
import styles from './app.module.css'
import type { ChosenStorage } from './openClient.js'

/** Replaces the app when it cannot tell where encounters are stored. */
export const NoStoragePage = ({
  chosen,
}: {
  readonly chosen: Exclude<ChosenStorage, { kind: 'chosen' }>
}) => (
  <Root>
    <div className={styles.shell}>
      <main className={styles.main}>
        <h1 className={styles.title}>{words.noStorage}</h1>
        <p role="alert">
          {chosen.kind === 'unknown' ? words.unknownStorage(chosen.name) : words.unreachable}
        </p>
        <p>{words.nothingLost}</p>
        <p className={styles.buttons}>
          <Button tone="primary" onClick={() => location.reload()}>
            {words.reload}
          </Button>
        </p>
      </main>
    </div>
  </Root>
)
