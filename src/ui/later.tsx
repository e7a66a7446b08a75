import { type ComponentType, lazy } from 'react'

const missing = () => ({
  default: () => <p role="alert">This could not be loaded. Reload the page to try again.</p>,
})

/**
 * A part that is not needed at once: fetched when it is first shown. It says so where it cannot be fetched. Wrap it in
 * `Suspense`.
 */
export const later = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy<ComponentType<Props>>(() => load().then((part) => ({ default: part }), missing))
