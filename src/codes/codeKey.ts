import type { CodeRef } from './CodeSystem.js'

/** A code as the key of a map or of a cached query. */
export const codeKey = ({ system, code }: CodeRef): string => `${system} ${code}`
