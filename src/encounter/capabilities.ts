import type { Capability } from './User.js'

/** All capabilities of the workflow that ships. */
export const capabilities: readonly Capability[] = ['edit', 'submit', 'approve', 'return', 'reopen', 'void']

/** Whether a value is a capability. */
export const isCapability = (value: unknown): value is Capability =>
  capabilities.some((capability) => capability === value)
