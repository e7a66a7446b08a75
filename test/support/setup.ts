import { afterEach } from 'vitest'

// Loaded only in jsdom: other tests need no React.
if (typeof document !== 'undefined') {
  const { cleanup, configure } = await import('@testing-library/react')
  const { installJsdomStubs } = await import('./jsdomStubs.js')
  // As generous as that of `expect.poll` in vite.config.ts. Only a failing test waits that long.
  configure({ asyncUtilTimeout: 20_000 })
  installJsdomStubs()
  afterEach(cleanup)
}
