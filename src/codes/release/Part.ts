import type { CodeEdits, CodeRelease, TabularList } from './CodeRelease.js'
import type { IndexNode } from './IndexNode.js'

/** What one text holds. Unlike a `ReleaseFile`, an index may be one of several that refer to each other. */
export type Part =
  | { readonly kind: 'release'; readonly file: string; readonly release: CodeRelease }
  | { readonly kind: 'tabular'; readonly file: string; readonly tabular: TabularList }
  | {
      readonly kind: 'index'
      readonly file: string
      readonly year: number
      readonly nodes: readonly IndexNode[]
    }
  | { readonly kind: 'edits'; readonly file: string; readonly edits: CodeEdits }
  /** The table of drugs: its substances are no terms that the others refer to. */
  | {
      readonly kind: 'drugs'
      readonly file: string
      readonly year: number
      readonly nodes: readonly IndexNode[]
    }
