import type { ReactNode } from 'react'
import type { FieldPath } from '../../encounter/Finding.js'

/** A link to a field of the same form. It moves focus and leaves the address alone, which may be a router's. */
export const FieldLink = ({
  path,
  linkTo,
  goTo,
  children,
}: {
  readonly path: FieldPath
  readonly linkTo: (path: FieldPath) => string
  readonly goTo: (path: FieldPath) => void
  readonly children: ReactNode
}) => (
  <a
    href={`#${linkTo(path)}`}
    onClick={(event) => {
      event.preventDefault()
      goTo(path)
    }}
  >
    {children}
  </a>
)
