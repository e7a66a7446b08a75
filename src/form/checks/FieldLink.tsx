import type { ReactNode } from 'react'
import type { FieldPath } from '../../encounter/Finding.js'
import { useIsDisabled } from '../../ui/Root/DisabledContext.js'

/** A link to a field of the form. It moves the focus without changing the address, because a host's router may own it. */
export const FieldLink = ({
  path,
  linkTo,
  goTo,
  children,
}: {
  readonly path: FieldPath
  readonly linkTo: (path: FieldPath) => string
  /** Absent where there is no field to go to: then it is no link. */
  readonly goTo: ((path: FieldPath) => void) | undefined
  readonly children: ReactNode
}) => {
  const isDisabled = useIsDisabled()
  if (goTo === undefined) return <span>{children}</span>
  return (
    <a
      aria-disabled={isDisabled || undefined}
      href={`#${linkTo(path)}`}
      onClick={(event) => {
        event.preventDefault()
        goTo(path)
      }}
    >
      {children}
    </a>
  )
}
