import { use, useEffect, useRef } from 'react'
import type { FieldPath } from '../../encounter/Finding.js'
import { isTyping } from '../../ui/isTyping.js'
import { CheckingContext, useFindings } from './FindingsContext.js'

/**
 * Puts the focus into the field of the first error, once for as long as it is rendered and as soon as the checks are made;
 * into the first field that is in sight where there is none. Whoever is typing elsewhere by then goes on there.
 */
export const FocusProblem = ({
  goTo,
  goToFirst,
}: {
  readonly goTo: (path: FieldPath) => void
  /** Where to be if nothing is wrong. */
  readonly goToFirst: () => void
}) => {
  const findings = useFindings()
  const isChecking = use(CheckingContext)
  const isDone = useRef(false)
  useEffect(() => {
    if (isChecking || isDone.current) return
    isDone.current = true
    if (isTyping(document.activeElement)) return
    const wrong = findings.find(({ severity }) => severity === 'error')
    if (wrong === undefined) goToFirst()
    else goTo(wrong.path)
  }, [isChecking, findings, goTo, goToFirst])
  return null
}
