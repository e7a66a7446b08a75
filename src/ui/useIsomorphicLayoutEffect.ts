import { useEffect, useLayoutEffect } from 'react'

/** `useLayoutEffect`, of which React 18 warns while it renders on a server, where no effect runs anyway. */
export const useIsomorphicLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect
