import { useEffect } from 'react'
import { isTyping } from '../ui/isTyping.js'

/**
 * The app's single-key shortcuts; none of them while something is typed or a dialog is open, nor for a user who may not
 * edit.
 */
export const useShortcuts = (navigate: (path: string) => void, mayEdit: boolean): void => {
  useEffect(() => {
    if (!mayEdit) return
    const handle = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
      if (event.key !== 'n' || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      navigate('/encounters/new')
    }
    window.addEventListener('keydown', handle)
    return () => window.removeEventListener('keydown', handle)
  }, [navigate, mayEdit])
}
