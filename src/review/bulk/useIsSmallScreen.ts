import { useSyncExternalStore } from 'react'

const query = '(width < 32.5em) or (height < 31.25em)'

const subscribe = (onChange: () => void) => {
  const media = window.matchMedia?.(query)
  media?.addEventListener('change', onChange)
  return () => media?.removeEventListener('change', onChange)
}

/** Whether the screen is so narrow or low that sticky elements have to be kept short. */
export const useIsSmallScreen = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia?.(query).matches ?? false,
    () => false,
  )
