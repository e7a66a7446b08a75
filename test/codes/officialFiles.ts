import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const pathOf = (name: string) => fileURLToPath(new URL(`../../../shared/codesets/${name}`, import.meta.url))

/** What the name of a test says where the official file that it needs is missing; empty where it is there. */
export const skipped = (name: string): string =>
  existsSync(pathOf(name)) ? '' : ` (skipped: no ../shared/codesets/${name})`

/** The bytes of an official file. */
export const officialFile = (name: string): Uint8Array => readFileSync(pathOf(name))
