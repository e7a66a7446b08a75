import { useEffect } from 'react'
import { reviewKeys } from '../review/keys/reviewKeys.js'
import { originOf } from '../ui/originOf.js'
import { createShortcut } from '../ui/shortcuts.js'
import { takesLetters } from '../ui/takesLetters.js'

const newEncounter = createShortcut(...reviewKeys.newEncounter)

/**
 * The app's single-key shortcuts. They are inactive during typing, while a chip, a menu or a dialog has the focus, and for
 * users who may not edit or have switched them off.
 */
export const useAppShortcuts = (navigate: (path: string) => void, isOn: boolean): void => {
  useEffect(() => {
    if (!isOn) return
    const handle = (event: KeyboardEvent) => {
      if (!newEncounter.matches(event) || event.repeat || takesLetters(originOf(event))) return
      if (document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      navigate('/encounters/new')
    }
    window.addEventListener('keydown', handle)
    return () => window.removeEventListener('keydown', handle)
  }, [navigate, isOn])
}
