import * as en from '../../messages/en/acting.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../ui/Language/useWorkflowNames.js'

const undoing = /^Undo (.+)$/

/** How actions are called here, those that take one back included. */
export const useActionName = (): ((action: string) => string) => {
  const words = useWords('acting', en)
  const { nameOfAction } = useWorkflowNames()
  return (action) => {
    const [, undone] = undoing.exec(action) ?? []
    return undone === undefined ? nameOfAction(action) : words.undoAction(nameOfAction(undone))
  }
}
