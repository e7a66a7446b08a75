import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { whenIdle } from '../client/pause.js'
import { loadOnce } from '../codes/loadOnce.js'
import * as en from '../messages/en/lazyComponent.js'
import { Button } from './Button/Button.js'
import { useWords } from './Language/LanguageContext.js'

export interface LazyComponentOptions<Props> {
  /** Shown while the component loads, such as a dialog that keeps keys from the page under it. Nothing by default. */
  readonly fallback?: (props: Props) => ReactNode
  /** Wraps the notice that the component failed to load, such as into a dialog. Shown in its place by default. */
  readonly wrapError?: (notice: ReactNode, props: Props) => ReactNode
}

const LoadError = ({ retrying, onRetry }: { readonly retrying: boolean; readonly onRetry: () => void }) => {
  const words = useWords('lazyComponent', en)
  return (
    <div role="alert">
      <p>{retrying ? words.trying : words.failed}</p>
      <Button tone="primary" onClick={onRetry}>
        {words.tryAgain}
      </Button>{' '}
      {/* A browser may cache a failed fetch, and a new release has other files. */}
      <Button onClick={() => location.reload()}>{words.reload}</Button>
    </div>
  )
}

/**
 * A component that is loaded when it first renders, or earlier by `preload`, or by `preloadWhenIdle`, which ignores
 * failures. Unlike `React.lazy`, a preloaded component renders without suspending, and one that fails to load shows an
 * error in its own place and loads again on a button or at its next mount.
 */
export const lazyComponent = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { fallback = () => null, wrapError = (notice) => notice }: LazyComponentOptions<Props> = {},
) => {
  let loaded: ComponentType<Props> | undefined
  const preload = loadOnce(async () => {
    loaded = await load()
    return loaded
  })
  const LazyComponent = (props: Props) => {
    const [Component, setComponent] = useState(() => loaded)
    const [attempt, setAttempt] = useState(1)
    const [failedAttempt, setFailedAttempt] = useState(0)
    const isLoaded = Component !== undefined
    useEffect(() => {
      if (isLoaded) return
      let ignore = false
      preload().then(
        (component) => {
          if (!ignore) setComponent(() => component)
        },
        () => {
          if (!ignore) setFailedAttempt(attempt)
        },
      )
      return () => {
        ignore = true
      }
    }, [isLoaded, attempt])
    if (Component !== undefined) return <Component {...props} />
    if (failedAttempt === 0) return fallback(props)
    const notice = (
      <LoadError retrying={failedAttempt < attempt} onRetry={() => setAttempt(failedAttempt + 1)} />
    )
    return wrapError(notice, props)
  }
  const preloadWhenIdle = () =>
    whenIdle(() => {
      if (navigator.onLine) void preload().catch(() => undefined)
    })
  return Object.assign(LazyComponent, { preload, preloadWhenIdle })
}
