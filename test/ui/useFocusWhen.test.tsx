// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { type ReactNode, useLayoutEffect } from 'react'
import { expect, it } from 'vitest'
import { PlaceCodes } from '../../src/form/codes/PlaceCodes.js'
import { FilePicker } from '../../src/review/transfer/FilePicker.js'
import { FocusedHeading } from '../../src/review/transfer/FocusedHeading.js'

/** Notes what has the focus at the end of each step in which the page changes: the next key goes there. */
const Watched = ({
  focused,
  children,
}: {
  readonly focused: (Element | null)[]
  readonly children: ReactNode
}) => {
  useLayoutEffect(() => {
    focused.push(document.activeElement)
  })
  return children
}

const none = () => undefined
const codes = (active: string) => (
  <PlaceCodes
    lines={['J06.9', 'R05.9'].map((code) => ({
      code,
      text: `Text of ${code}`,
      kind: 'code',
      billable: true,
    }))}
    active={active}
    current={undefined}
    onActive={none}
    onGo={none}
    onGoUp={none}
    onPick={undefined}
  />
)

it('focuses a heading in the step in which it appears', () => {
  const focused: (Element | null)[] = []
  const { rerender } = render(<Watched focused={focused}>{null}</Watched>)
  rerender(
    <Watched focused={focused}>
      <FocusedHeading>Imported</FocusedHeading>
    </Watched>,
  )
  expect(focused).toEqual([document.body, screen.getByRole('heading', { name: 'Imported' })])
})

it('focuses the file input in the step in which it appears', () => {
  const focused: (Element | null)[] = []
  render(
    <Watched focused={focused}>
      <FilePicker problem={undefined} onFile={none} />
    </Watched>,
  )
  expect(focused).toEqual([screen.getByLabelText('JSON file')])
})

it('focuses the active code in the step in which its line appears', () => {
  const focused: (Element | null)[] = []
  const { rerender } = render(<Watched focused={focused}>{codes('J06.9')}</Watched>)
  rerender(<Watched focused={focused}>{codes('R05.9')}</Watched>)
  expect(focused).toEqual(
    ['J06.9', 'R05.9'].map((code) => screen.getByRole('button', { name: new RegExp(code) })),
  )
})
