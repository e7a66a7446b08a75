import { afterEach, vi } from 'vitest'

// Only files that run in jsdom render anything; the others need not load React.
if (typeof document !== 'undefined') {
  const { cleanup, configure } = await import('@testing-library/react')
  const { installStandIns } = await import('./standIns.js')
  // What is waited for comes sooner or never: this only keeps a busy machine from failing a test.
  configure({ asyncUtilTimeout: 5000 })
  vi.setConfig({ testTimeout: 30_000 })
  installStandIns()
  afterEach(cleanup)
}
