import * as words from '../messages/en/failures.js'
import { Button } from '../ui/Button/Button.js'
import { Root } from '../ui/Root/Root.js'
import styles from './app.module.css'
import type { ChosenStorage } from './openClient.js'
import type { OpenedServer } from './openServer.js'
import type { ReadDefinition } from './readDefinition.js'

type Reason =
  | Exclude<ChosenStorage, { kind: 'chosen' }>
  | Exclude<ReadDefinition, { kind: 'defined' }>
  | Exclude<OpenedServer, { kind: 'server' }>

const describe = (reason: Reason): string => {
  switch (reason.kind) {
    case 'unknown':
      return words.unknownStorage(reason.name)
    case 'unreachable':
      return words.unreachable
    case 'refused':
      return reason.message
  }
}

/** Replaces the app when it cannot tell where encounters are stored, or what they consist of. */
export const NoStoragePage = ({ reason }: { readonly reason: Reason }) => (
  <Root>
    <div className={styles.shell}>
      <main className={styles.main}>
        <h1 className={styles.title}>{words.noStorage}</h1>
        <p role="alert">{describe(reason)}</p>
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
