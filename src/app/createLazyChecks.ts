import type { CodeSource } from '../codes/CodeSystem.js'
import type { ClientChecks } from './checks/createChecks.js'

/** The client's checks, fetched when it first makes one. */
export const createLazyChecks = (codes: CodeSource, onOutdated: () => void): ClientChecks => {
  let checks: ClientChecks | undefined
  const open = async (): Promise<ClientChecks> => {
    const { createChecks } = await import('./checks/createChecks.js')
    checks ??= createChecks(codes, onOutdated)
    return checks
  }
  return {
    assess: async (encounters) => (await open()).assess(encounters),
    checkErrors: async (encounter) => (await open()).checkErrors(encounter),
  }
}
