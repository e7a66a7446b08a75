import type { ReactNode, RefObject } from 'react'

/** What shows the rows of a list. */
export interface RowListProps {
  readonly keys: readonly number[]
  /** The element around the rows. Each is in a child of it with its position in `data-index`. */
  readonly container: RefObject<HTMLDivElement | null>
  readonly className: string | undefined
  /** A row that must be there: a long list scrolls to it with each new object. */
  readonly pinned: { readonly key: number | undefined } | undefined
  readonly renderRow: (index: number) => ReactNode
}

/** All rows of a list. */
export const RowList = ({ keys, container, className, renderRow }: RowListProps) => (
  <div ref={container} className={className}>
    {keys.map((key, index) => (
      <div key={key} data-index={index}>
        {renderRow(index)}
      </div>
    ))}
  </div>
)
