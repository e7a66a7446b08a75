import { afterEach } from 'vitest'

// Only files that run in jsdom render anything; the others need not load React.
if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/react')
  afterEach(cleanup)
}
