import { createContext } from 'react'

/** The shadow root of this package that is around what renders; undefined in the page itself. */
export const ShadowContext = createContext<ShadowRoot | undefined>(undefined)
