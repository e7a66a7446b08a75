import { useCallback, useEffect, useImperativeHandle, useRef } from 'react'
import type { EncounterRecord } from '../client/EncounterClient.js'
import { findTransition } from '../encounter/workflow.js'
import { LazyReasonDialog } from '../form/actions/LazyReasonDialog.js'
import type { EncounterFormHandle } from '../form/EncounterFormHandle.js'
import * as enActingWords from '../messages/en/acting.js'
import * as en from '../messages/en/list.js'
import * as enPanelWords from '../messages/en/openEncounter.js'
import { Button } from '../ui/Button/Button.js'
import { useFormats, useWords } from '../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../ui/Language/useWorkflowNames.js'
import { lazyComponent } from '../ui/lazyComponent.js'
import { Tabs } from '../ui/Tabs/Tabs.js'
import { BulkReason } from './bulk/BulkReason.js'
import { useBulkSelection } from './bulk/useBulkSelection.js'
import { moveCursorPast } from './cursor/ReviewState.js'
import { useFocusFallback } from './cursor/useFocusFallback.js'
import { useReviewStore } from './cursor/useReviewStore.js'
import { useRunCursor } from './cursor/useRunCursor.js'
import { KeptList } from './kept/KeptList.js'
import { useKeyActions } from './keys/useKeyActions.js'
import { useReviewKeys } from './keys/useReviewKeys.js'
import { EncounterTable } from './list/EncounterTable.js'
import { idOf } from './list/idOf.js'
import { ListCount } from './list/ListCount.js'
import { ListFilters } from './list/ListFilters.js'
import { ListMessages } from './list/ListMessages.js'
import { useFiltering } from './list/useFiltering.js'
import { useLeaveSearch } from './list/useLeaveSearch.js'
import { useListMenu } from './list/useListMenu.js'
import { useRecordNames } from './list/useRecordNames.js'
import { useStatusTabs } from './list/useStatusTabs.js'
import { LazyEncounterForm } from './panel/LazyEncounterForm.js'
import { LazyReviewPanel } from './panel/LazyReviewPanel.js'
import { useOpenEncounter } from './panel/useOpenEncounter.js'
import { everyStatus, isFiltered } from './place/ListPlace.js'
import type { ReviewBoardProps } from './ReviewBoardProps.js'
import { useReview } from './ReviewContext.js'
import { LazyBulkBar, ReviewFoot } from './ReviewFoot.js'
import styles from './ReviewScreen.module.css'
import { UndoButton } from './session/UndoButton.js'
import { useSessionState } from './session/useSessionState.js'
import { useUndo } from './session/useUndo.js'
import { useTodayTab } from './today/useTodayTab.js'
import { useAnnouncement } from './useAnnouncement.js'

const SetAsideBanner = lazyComponent(() =>
  import('./list/SetAsideBanner.js').then((part) => part.SetAsideBanner),
)

const preloadWhenIdle = () => {
  for (const part of [LazyBulkBar, ListMessages, LazyReasonDialog, LazyReviewPanel, LazyEncounterForm])
    part.preloadWhenIdle()
}

type ReviewScreenProps = Omit<ReviewBoardProps, 'client' | 'codes' | 'user' | 'ui' | 'workflow' | 'session'>

/** The list with its tabs and filters, the bulk actions, and the open encounter. */
export const ReviewScreen = (props: ReviewScreenProps) => {
  const actingWords = useWords('acting', enActingWords)
  const words = useWords('list', en)
  const panelWords = useWords('openEncounter', enPanelWords)
  const { formatCount } = useFormats()
  const { nameOfStatus } = useWorkflowNames()
  const { ui, user, workflow, session } = useReview()
  const { bulk } = useSessionState()
  const { target, hrefOf } = props
  const { place, openId } = target
  const board = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const formActions = useRef<EncounterFormHandle>(null)
  const [announcement, announce] = useAnnouncement()
  const filtering = useFiltering(props)
  const { list, rows, records, total } = filtering
  const openKey = openId === undefined ? undefined : String(openId)
  const store = useReviewStore({
    ...{ records, ui, filter: filtering.filter, openId: openKey },
    key: list.page === undefined ? '' : list.key,
  })
  const openEncounter = useOpenEncounter({ ...props, filtering, store, heading, announce })
  const selection = useBulkSelection(filtering, store)
  const names = useRecordNames()
  const nextUndo = useUndo(names, announce)
  const menu = useListMenu(props, filtering.query, announce)
  const leaveSearch = useLeaveSearch(filtering, openEncounter.focusFirst)
  const tabs = useStatusTabs(list.page)
  const today = useTodayTab(props, list.page !== undefined)
  const actions = useKeyActions({
    ...{ store, openEncounter, selection, nextUndo, filtering, formActions, announce },
    showKeys: menu.showKeys,
  })
  useReviewKeys(today.keyActions(actions))
  useRunCursor(bulk, store, openEncounter.focusCursor, board)
  const { focusCursor } = openEncounter
  const focus = useCallback(() => {
    if (!focusCursor())
      board.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
  }, [focusCursor])
  useFocusFallback(board, focus)
  useImperativeHandle(
    props.handle,
    () => ({
      focus,
      submit: async () => formActions.current?.submit(),
      save: async () => (await formActions.current?.save()) ?? true,
      reset: () => formActions.current?.reset(),
    }),
    [focus],
  )
  useEffect(preloadWhenIdle, [])

  const { set: select, clear: clearSelection } = selection
  const selectLoaded = useCallback(
    (on: boolean) => {
      if (!on) return clearSelection()
      select(records)
      if (records.length < total) announce(words.firstSelected(records.length, total))
    },
    [select, clearSelection, records, total, announce, words.firstSelected],
  )
  const rowHref = useCallback((id: string | number) => hrefOf({ place, openId: id }), [hrefOf, place])
  const handleTransition = (from: string, to: string, record: EncounterRecord) => {
    const id = idOf(record, ui)
    session.recordMove({ from, to, record })
    const isBack = findTransition(workflow, from, to)?.tone === 'back'
    announce(actingWords.moved(nameOfStatus(to), isBack, names.describe(record)))
    // The user may have opened another encounter since.
    if (store.state().open !== id) return
    openEncounter.setEditing(false)
    store.update((state) => moveCursorPast(state, [id]))
    requestAnimationFrame(() => {
      if (store.state().open === id) heading.current?.focus()
    })
  }

  const copies = props.form?.workingCopies
  const setAside = list.page?.setAside ?? []
  const undo = <UndoButton nextUndo={nextUndo} />

  return (
    <div ref={board} className={styles.board} data-open={openId === undefined ? undefined : ''} data-wide="">
      <div className={styles.column} onClickCapture={openEncounter.stopSecondClick}>
        <div className={styles.list}>
          {props.header}
          {menu.summary}
          {setAside.length === 0 ? null : <SetAsideBanner setAside={setAside} />}
          <Tabs
            label={words.statusTabs}
            tabs={today.addTo(tabs)}
            current={place.status}
            onChange={filtering.setStatus}
          >
            <div className={styles.sheet}>
              {today.view ?? (
                <>
                  <ListFilters
                    place={place}
                    key={filtering.clearCount}
                    searchText={filtering.searchText}
                    today={filtering.today}
                    onChange={filtering.setFilters}
                    onSearch={filtering.setSearchText}
                    onLeaveSearch={leaveSearch}
                    patient={filtering.patient}
                    onPatient={filtering.setPatient}
                    onSort={filtering.setSort}
                  >
                    {menu.button}
                  </ListFilters>
                  <ListCount list={list} sort={place.sort} />
                  <EncounterTable
                    records={records}
                    total={total}
                    handle={rows}
                    sort={place.sort}
                    compact={menu.compact}
                    showStatus={place.status === everyStatus}
                    stale={list.stale}
                    openId={openEncounter.id}
                    selected={selection.ids}
                    nextId={store.nextId}
                    failures={selection.failures}
                    hrefOf={rowHref}
                    onSort={filtering.setSort}
                    onOpen={openEncounter.open}
                    onFocusRow={openEncounter.followFocus}
                    onSelect={selection.toggle}
                    onSelectLoaded={selectLoaded}
                    loadTo={list.loadTo}
                    next={list.next}
                  />
                  <ListMessages
                    list={list}
                    filtered={
                      isFiltered(place, filtering.searchText) || filtering.query.patientId !== undefined
                    }
                    status={place.status}
                    onClearFilters={filtering.clear}
                    onTab={filtering.setStatus}
                    newEncounter={props.newEncounter}
                  />
                </>
              )}
            </div>
          </Tabs>
        </div>
        <ReviewFoot
          announcement={announcement}
          undo={openId === undefined ? undo : null}
          selection={selection}
          total={total}
          isPanelOpen={openId !== undefined}
        />
      </div>
      {openId === undefined ? null : (
        <LazyReviewPanel
          key={openKey}
          id={openId}
          listed={records[openEncounter.position]}
          positionText={
            openEncounter.position < 0
              ? undefined
              : panelWords.place(formatCount(openEncounter.position + 1), formatCount(total))
          }
          editing={openEncounter.editing}
          headingRef={heading}
          formHandle={formActions}
          form={props.form ?? {}}
          links={props.links ?? (() => null)}
          onEditing={openEncounter.setEditing}
          onTransition={handleTransition}
          onReplaced={(next) => props.onGo({ place, openId: next }, { replace: true })}
          onMove={openEncounter.move}
          onClose={openEncounter.close}
        >
          {selection.ids.size === 0 ? null : (
            <p className={styles.keysTarget}>
              {panelWords.keysActOnSelected(formatCount(selection.ids.size))}
              <Button tone="quiet" onClick={selection.clear}>
                {panelWords.clearSelection}
              </Button>
            </p>
          )}
          {undo}
        </LazyReviewPanel>
      )}
      <KeptList key={user.id} store={copies} filtering={filtering} selection={selection} />
      <BulkReason store={copies} />
      {menu.dialogs}
    </div>
  )
}
