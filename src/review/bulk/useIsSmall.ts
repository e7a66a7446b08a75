import { useSyncExternalStore } from 'react'

const small = '(width < 32.5em) or (height < 31.25em)'

const subscribe = (onChange: () => void) => {
  const media = window.matchMedia?.(small)
  media?.addEventListener('change', onChange)
  return () => media?.removeEventListener('change', onChange)
}

/** Whether the screen is so narrow or so low that what sticks to its edge has to be short. */
export const useIsSmall = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia?.(small).matches ?? false)
