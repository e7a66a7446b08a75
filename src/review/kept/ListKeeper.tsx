import { useEffect, useState } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { listAll } from '../../client/listAll.js'
import type { WorkingCopyStore } from '../../client/workingCopy.js'
import { useLatest } from '../../ui/useLatest.js'
import { idOf } from '../list/idOf.js'
import type { Filtering } from '../list/useFiltering.js'
import type { Selection } from '../list/useSelection.js'
import { todayTab } from '../place/ListPlace.js'
import { useReview } from '../ReviewContext.js'
import { bulkReasonKeyOf } from './keptKeys.js'
import { readBulkReason, readKeptList, writeKeptList } from './storedList.js'

/** What {@link ListKeeper} takes. */
export interface ListKeeperProps {
  readonly store: WorkingCopyStore
  readonly filtering: Filtering
  readonly selection: Selection
}

/**
 * Keeps the search and the selection of a list over a reload and the lock of the tab, for its user, and puts back what was
 * kept: the search first, then, once its rows are there, the selection, and the dialog over it with its half-typed reason.
 */
export const ListKeeper = (props: ListKeeperProps) => {
  const { store, filtering, selection } = props
  const { client, ui, user, workflow, session } = useReview()
  const { searchText, setSearchText, patient, setPatient, filter, query, list, place } = filtering
  const [kept] = useState(() => readKeptList(store, user))
  const [isPutBack, setPutBack] = useState(kept === undefined)
  const [hasBegun, setBegun] = useState(false)
  const latest = useLatest(props)

  useEffect(() => {
    if (kept === undefined) return
    const { searchText, patient } = latest.current.filtering
    // What was typed since comes first.
    if (searchText !== '' || patient !== undefined) return setPutBack(true)
    setSearchText(kept.text)
    setPatient(kept.patient)
    setBegun(true)
  }, [kept, latest, setSearchText, setPatient])

  const typed = place.status === todayTab ? '' : searchText.trim()
  // The list is another one: the filter in the address has changed, or something is typed again.
  const isOther =
    hasBegun && (searchText !== kept?.text || ((query.text ?? '') === typed && filter !== kept.filter))
  const isShown =
    hasBegun && filter === kept?.filter && list.page !== undefined && list.key === JSON.stringify(query)
  useEffect(() => {
    if (kept === undefined || isPutBack) return
    if (isOther) return setPutBack(true)
    if (!isShown) return
    const ids = new Set(kept.ids)
    const choose = (records: readonly EncounterRecord[]) => records.filter((one) => ids.has(idOf(one, ui)))
    const putBack = (chosen: readonly EncounterRecord[]) => {
      const { selection, filtering } = latest.current
      if (filtering.filter === kept.filter && selection.ids.size === 0 && chosen.length > 0) {
        selection.set(chosen)
        const found = readBulkReason(store, user, workflow)
        if (found !== undefined) session.start(found.transition, chosen, found.reason)
      }
      setPutBack(true)
    }
    const loaded = choose(latest.current.filtering.records)
    if (loaded.length === ids.size) return putBack(loaded)
    let ignore = false
    // Selected beyond the rows that are loaded, or changed since so that it is no longer in the list.
    listAll(client, query).then(
      (all) => ignore || putBack(choose(all)),
      () => ignore || setPutBack(true),
    )
    return () => {
      ignore = true
    }
  }, [kept, isPutBack, isOther, isShown, query, client, ui, user, workflow, session, store, latest])

  const { ids } = selection
  useEffect(() => {
    if (isPutBack) writeKeptList(store, user, { text: searchText, patient, filter, ids: [...ids] })
  }, [isPutBack, store, user, searchText, patient, filter, ids])

  // A reason whose encounters are not there any more is for no others.
  useEffect(() => {
    if (isPutBack && session.state().bulk.kind !== 'asking') store.remove(bulkReasonKeyOf(user))
  }, [isPutBack, session, store, user])
  return null
}
