import { useContext, useEffect, useRef } from 'react'
import { focusedElement } from '../ui/focusedElement.js'
import { isTyping } from '../ui/isTyping.js'
import { CheckingContext, useFindings } from './checks/FindingsContext.js'
import type { EncounterFormProps } from './EncounterFormProps.js'
import type { FieldNavigation } from './useFieldNavigation.js'

interface AutoFocusProps {
  readonly target: EncounterFormProps['autoFocus']
  readonly navigation: Pick<FieldNavigation, 'goTo' | 'goToFirst'>
}

const FocusOnce = ({ target, navigation: { goTo, goToFirst } }: AutoFocusProps) => {
  const findings = useFindings()
  const isChecking = useContext(CheckingContext)
  const isDone = useRef(false)
  const isReady = target !== 'problem' || !isChecking
  // The checks end in no event. Whoever is typing elsewhere by then keeps the focus.
  useEffect(() => {
    if (!isReady || isDone.current) return
    isDone.current = true
    if (isTyping(focusedElement())) return
    const error = target === 'problem' && findings.find(({ severity }) => severity === 'error')
    if (error) goTo(error.path)
    else goToFirst()
  }, [isReady, target, findings, goTo, goToFirst])
  return null
}

/** Focuses the first field when the form opens, or the field of the first error once the checks are made. */
export const AutoFocus = (props: AutoFocusProps) =>
  props.target ? <FocusOnce key={String(props.target)} {...props} /> : null
