import { createContext, useContext } from 'react'
import type { CodeSource, CodeSystemId } from '../../../codes/CodeSystem.js'
import type { PendingTexts } from '../pendingTexts.js'

/**
 * What a list of codes belongs to: an encounter's form, or a host's own state. It stays the same object; its functions read
 * what is true now, before it is rendered.
 */
export interface CodeListContextValue {
  /** The name of the list among the texts that are no values yet. */
  readonly name: string
  /** Its property, which findings about its codes name. */
  readonly property: string
  readonly systems: readonly CodeSystemId[]
  /** Whether these are diagnoses: the first is the primary one. */
  readonly isDiagnoses: boolean
  readonly source: CodeSource
  readonly pendingTexts: PendingTexts
  /** The id of a chip, which links to it go to. */
  readonly chipId: (index: number) => string
  readonly readCodes: () => readonly string[]
  /** Changes the list, as the user's doing. */
  readonly change: (codes: readonly string[]) => void
  /** The date of service. */
  readonly readDate: () => string | undefined
  /** The patient whose codes these are; undefined where there is none. */
  readonly readOwner: () => unknown
}

export const CodeListContext = createContext<CodeListContextValue | undefined>(undefined)

/** The list around. Throws outside one. */
export const useCodeList = (): CodeListContextValue => {
  const list = useContext(CodeListContext)
  if (list === undefined)
    throw new Error('A part of a code list was rendered outside of it. Put it inside one.')
  return list
}
