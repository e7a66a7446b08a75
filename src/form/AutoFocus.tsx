import { use, useEffect, useRef } from 'react'
import { isTyping } from '../ui/isTyping.js'
import { CheckingContext, useFindings } from './checks/FindingsContext.js'
import type { EncounterFormProps } from './EncounterFormProps.js'
import type { FieldNavigation } from './useFieldNavigation.js'

type Navigation = Pick<FieldNavigation, 'goTo' | 'goToFirst'>

/** Focuses the first field, once. A form may load late: whoever is typing elsewhere by then keeps the focus. */
const FocusFirst = ({ navigation: { goToFirst } }: { readonly navigation: Navigation }) => {
  const isDone = useRef(false)
  useEffect(() => {
    if (isDone.current) return
    isDone.current = true
    if (!isTyping(document.activeElement)) goToFirst()
  }, [goToFirst])
  return null
}

/** Focuses the field of the first error, or the first field where there is none, once the checks are made. */
const FocusProblem = ({ navigation: { goTo, goToFirst } }: { readonly navigation: Navigation }) => {
  const findings = useFindings()
  const isChecking = use(CheckingContext)
  const isDone = useRef(false)
  useEffect(() => {
    if (isChecking || isDone.current) return
    isDone.current = true
    if (isTyping(document.activeElement)) return
    const error = findings.find(({ severity }) => severity === 'error')
    if (error === undefined) goToFirst()
    else goTo(error.path)
  }, [isChecking, findings, goTo, goToFirst])
  return null
}

/** Moves the focus into the form when it opens, as its host asks for. */
export const AutoFocus = ({
  target,
  navigation,
}: {
  readonly target: EncounterFormProps['autoFocus']
  readonly navigation: Navigation
}) => {
  if (target === 'problem') return <FocusProblem navigation={navigation} />
  return target === true ? <FocusFirst navigation={navigation} /> : null
}
