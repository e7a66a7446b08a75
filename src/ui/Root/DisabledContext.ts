import { createContext, useContext } from 'react'

/** Whether the host has disabled the component around. */
export const DisabledContext = createContext(false)

export const useIsDisabled = (): boolean => useContext(DisabledContext)
