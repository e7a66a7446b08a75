import { Button } from '../ui/Button/Button.js'
import { Root } from '../ui/Root/Root.js'
import styles from './app.module.css'
import type { ChosenStorage } from './openClient.js'

/** Stands in the place of the app where it cannot be told where encounters are kept. */
export const NoStoragePage = ({
  chosen,
}: {
  readonly chosen: Exclude<ChosenStorage, { kind: 'chosen' }>
}) => (
  <Root>
    <div className={styles.shell}>
      <main className={styles.main}>
        <h1 className={styles.title}>Encounters cannot be opened</h1>
        {chosen.kind === 'unknown' ? (
          <p role="alert">
            This site’s config.json names the storage “{chosen.name}”, and this version of the app does not
            have it. Ask whoever runs this site to correct it: “local-storage” and “indexed-db” are known.
          </p>
        ) : (
          <p role="alert">
            The app could not find out where encounters are kept. Check the connection, then reload the page.
          </p>
        )}
        <p>Nothing was changed, and nothing that was saved is lost.</p>
        <p className={styles.buttons}>
          <Button tone="primary" onClick={() => location.reload()}>
            Reload
          </Button>
        </p>
      </main>
    </div>
  </Root>
)
