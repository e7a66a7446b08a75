import { type ComponentType, lazy, useState } from 'react'
import { whenIdle } from '../client/pause.js'
import { Button } from './Button/Button.js'

const missing = () => ({
  default: () => (
    <div role="alert">
      <p>This could not be loaded. Check the connection, then reload the page.</p>
      <Button onClick={() => location.reload()}>Reload</Button>
    </div>
  ),
})

/**
 * A part that is not needed at once: fetched when it is first shown, or before by its `load`, or by `loadWhenIdle`, which
 * tells of no failure: the part itself says so where it cannot be fetched. Wrap it in `Suspense`: what was fetched before is shown without waiting, where React would show the
 * fallback and keep it for 300 ms.
 */
export const later = <Props extends object>(open: () => Promise<ComponentType<Props>>) => {
  let fetched: ComponentType<Props> | undefined
  const load = async () => {
    fetched = await open()
    return { default: fetched }
  }
  const Waiting = lazy<ComponentType<Props>>(() => load().catch(missing))
  const Later = (props: Props) => {
    // The same for as long as it is shown: another type would lose its state.
    const [Part] = useState(() => fetched ?? Waiting)
    return <Part {...props} />
  }
  const loadWhenIdle = () =>
    whenIdle(() => {
      // A browser remembers what it could not fetch until the page is reloaded.
      if (navigator.onLine) void load().catch(() => undefined)
    })
  return Object.assign(Later, { load, loadWhenIdle })
}
