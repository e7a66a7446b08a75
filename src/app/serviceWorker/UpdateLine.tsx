import { useEffect, useState } from 'react'
import * as en from '../../messages/en/update.js'
import { isDictionary } from '../../schema/isDictionary.js'
import { Button } from '../../ui/Button/Button.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { useSteady } from '../../ui/useSteady.js'
import { useApp } from '../AppContext.js'
import { removeServiceWorker } from './removeServiceWorker.js'
import { startServiceWorker } from './startServiceWorker.js'
import styles from './UpdateLine.module.css'

/** Whether this page is of an older version than the service worker, which it starts. */
const useIsOutdated = (): boolean => {
  const { config } = useApp()
  const [isOutdated, setOutdated] = useState(false)
  const { serviceWorker = true } = config.kind === 'read' && isDictionary(config.config) ? config.config : {}
  // Whatever else it says is no wish for one.
  const isUnwanted = serviceWorker !== true
  useEffect(() => {
    // Pages without https have none, and `npm run dev` serves its modules anew on each change.
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
    if (!isUnwanted) return startServiceWorker(() => setOutdated(true))
    void removeServiceWorker().catch(() => undefined)
  }, [isUnwanted])
  return isOutdated
}

/**
 * Starts the service worker, and says when a new version is there. It never reloads by itself.
 *
 * @param ask The leave guard: saves what is typed, or asks, before it runs an action.
 */
export const UpdateLine = ({ ask }: { readonly ask: (action: () => void) => void }) => {
  const words = useWords('update', en)
  const isOutdated = useSteady(useIsOutdated())
  return (
    <p className={styles.line} role="status">
      {isOutdated ? (
        <>
          {words.ready}
          <Button onClick={() => ask(() => location.reload())}>{words.reload}</Button>
        </>
      ) : null}
    </p>
  )
}
