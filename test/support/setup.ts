import { afterEach, vi } from 'vitest'

// Loaded only in jsdom: other tests need no React.
if (typeof document !== 'undefined') {
  const { cleanup, configure } = await import('@testing-library/react')
  const { installJsdomStubs } = await import('./jsdomStubs.js')
  // A generous timeout for `findBy…` and `waitFor`, so that a busy machine does not fail a test.
  configure({ asyncUtilTimeout: 5000 })
  vi.setConfig({ testTimeout: 30_000 })
  installJsdomStubs()
  afterEach(cleanup)
}
