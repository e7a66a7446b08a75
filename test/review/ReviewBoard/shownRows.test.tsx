// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { type ReactNode, startTransition, use } from 'react'
import { expect, it } from 'vitest'
import type { EncounterRecord } from '../../../src/client/EncounterClient.js'
import { kareoEncounterUi as ui } from '../../../src/encounter/kareoEncounter.js'
import { encounterWorkflow as workflow } from '../../../src/encounter/workflow.js'
import { useReviewStore } from '../../../src/review/cursor/useReviewStore.js'
import { useSelection } from '../../../src/review/list/useSelection.js'
import { useOpenEncounter } from '../../../src/review/panel/useOpenEncounter.js'
import { readPlace } from '../../../src/review/place/ListPlace.js'
import type { ReviewTarget } from '../../../src/review/ReviewBoardProps.js'
import { ReviewContext } from '../../../src/review/ReviewContext.js'
import { createReviewSession } from '../../../src/review/session/createReviewSession.js'
import { codes, everyone, memoryClient, visit } from '../../form/EncounterForm/openForm.js'

const recordOf = (EncounterId: number): EncounterRecord => ({
  id: EncounterId,
  encounter: { ...visit, EncounterId },
  version: '1',
  updatedAt: '2026-01-05T14:00:00.000Z',
  updatedBy: 'Dr. Test',
})
type Rows = readonly EncounterRecord[]
const shown = [recordOf(1), recordOf(2)]
const coming = [recordOf(2), recordOf(1)]
const never = new Promise<never>(() => undefined)

const client = memoryClient()
const session = createReviewSession({ client, codes, user: everyone, ui, workflow })
const review = { client, codes, user: everyone, ui, workflow, session, singleKeys: true }
const wrapper = ({ children }: { readonly children: ReactNode }) => (
  <ReviewContext.Provider value={review}>{children}</ReviewContext.Provider>
)

const useStore = (records: Rows) => useReviewStore({ records, key: 'all', filter: '', openId: undefined, ui })
const useRows = (rows: Rows) => useSelection(useStore(rows), rows, ui)

/** Runs a hook with the shown rows and starts to render it with others, which never reach the screen. */
const between = async <Result,>(useHook: (rows: Rows) => Result) => {
  const { result, rerender } = renderHook(
    (rows: Rows) => {
      const value = useHook(rows)
      if (rows === coming) use(never)
      return value
    },
    { initialProps: shown, wrapper },
  )
  await act(async () => startTransition(() => rerender(coming)))
  return result
}

it('selects a range in the current order of the rows', async () => {
  const [first, second, third] = [recordOf(1), recordOf(2), recordOf(3)]
  const { result, rerender } = renderHook(useRows, {
    initialProps: [first, second, third],
    wrapper,
  })
  await act(async () => result.current.toggle('1', false))
  rerender([second, third, first])
  await act(async () => result.current.toggle('3', true))
  expect([...result.current.ids].toSorted()).toEqual(['1', '3'])
})

it('deselects a range that starts at a deselected row', async () => {
  const { result } = renderHook(useRows, {
    initialProps: [1, 2, 3, 4].map(recordOf),
    wrapper,
  })
  await act(async () => result.current.toggle('1', false))
  await act(async () => result.current.toggle('4', true))
  await act(async () => result.current.toggle('3', false))
  await act(async () => result.current.toggle('2', true))
  expect([...result.current.ids].toSorted()).toEqual(['1', '4'])
})

it('selects a single row if the start of the range has left the list', async () => {
  const { result, rerender } = renderHook(useRows, {
    initialProps: shown,
    wrapper,
  })
  await act(async () => result.current.toggle('1', false))
  rerender([recordOf(2), recordOf(3)])
  await act(async () => result.current.toggle('3', true))
  expect([...result.current.ids].toSorted()).toEqual(['1', '3'])
})

it('opens the row on the screen while others are being rendered in its place', async () => {
  const went: ReviewTarget[] = []
  const target: ReviewTarget = { place: readPlace('', []), openId: undefined }
  const list = {
    page: undefined,
    error: null,
    stale: false,
    key: '',
    next: undefined,
    retry: () => undefined,
    loadTo: () => undefined,
  }
  const heading = { current: null }
  const opened = await between((records) =>
    useOpenEncounter({
      target,
      onGo: (next) => went.push(next),
      heading,
      announce: () => undefined,
      store: useStore(records),
      filtering: { rows: { current: null }, records, list, total: 2 },
    }),
  )
  await act(async () => opened.current.open('1'))
  expect(went.map(({ openId }) => openId)).toEqual([1])
})
