import { useMemo, useState } from 'react'
import { useSnapshot } from '../../ui/useSnapshot.js'
import type { EncounterFormHandle } from '../EncounterFormHandle.js'
import type { EncounterFormControl, EncounterFormPort, EncounterFormState } from './EncounterFormControl.js'

const noForm: EncounterFormState = {
  isReady: false,
  record: undefined,
  status: undefined,
  dirty: false,
  saveState: 'saved',
  findings: [],
  offered: [],
}

const createPort = () => {
  const listeners = new Set<() => void>()
  let state = noForm
  let handle: EncounterFormHandle | null = null
  const form: EncounterFormPort = {
    attach: (attached) => {
      handle = attached
    },
    publish: (published = noForm) => {
      state = published
      for (const listener of listeners) listener()
    },
  }
  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    control: {
      form,
      focus: () => handle?.focus(),
      submit: async () => handle?.submit(),
      save: async () => (await handle?.save()) ?? false,
      reset: () => handle?.reset(),
      perform: (transition) => handle?.perform(transition),
    } satisfies Omit<EncounterFormControl, keyof EncounterFormState>,
  }
}

/**
 * The state of an `<EncounterForm>` and what its buttons do, for a host with buttons, keys or a summary of its own:
 * `const visit = useEncounterForm()`, then `<EncounterForm form={visit.form} …>`. It renders its component when the state
 * changes.
 */
export const useEncounterForm = (): EncounterFormControl => {
  const [port] = useState(createPort)
  const state = useSnapshot(port.subscribe, port.state)
  return useMemo(() => ({ ...port.control, ...state }), [port, state])
}
