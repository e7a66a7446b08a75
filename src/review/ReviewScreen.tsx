import { useCallback, useEffect, useRef } from 'react'
import type { EncounterRecord } from '../client/EncounterClient.js'
import { findTransition } from '../encounter/workflow.js'
import { LazyReasonDialog } from '../form/actions/LazyReasonDialog.js'
import type { EncounterFormActions } from '../form/EncounterFormProps.js'
import * as actingWords from '../messages/en/acting.js'
import * as words from '../messages/en/list.js'
import * as panelWords from '../messages/en/openEncounter.js'
import { formatCount } from '../messages/formats.js'
import { Button } from '../ui/Button/Button.js'
import { lazyComponent } from '../ui/lazyComponent.js'
import { Tabs } from '../ui/Tabs/Tabs.js'
import { BulkReason } from './bulk/BulkReason.js'
import { useBulkSelection } from './bulk/useBulkSelection.js'
import { actOn } from './cursor/ReviewState.js'
import { useKeptFocus } from './cursor/useKeptFocus.js'
import { useReviewState } from './cursor/useReviewState.js'
import { useRunCursor } from './cursor/useRunCursor.js'
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

/** The list with its tabs and filters, what can be done to many, and the open encounter. */
export const ReviewScreen = (props: ReviewScreenProps) => {
  const { ui, workflow, session } = useReview()
  const { bulk } = useSessionState()
  const { target, hrefOf } = props
  const { place, chosenId } = target
  const board = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const formActions = useRef<EncounterFormActions>(null)
  const [announcement, announce] = useAnnouncement()
  const filtering = useFiltering(props)
  const { list, rows, records, total } = filtering
  const openId = chosenId === undefined ? undefined : String(chosenId)
  const position = useReviewState(records, list.page === undefined ? '' : list.key, openId, ui)
  const chosen = useOpenEncounter({ ...props, filtering, at: position, heading, announce })
  const many = useBulkSelection(filtering, position, bulk)
  const names = useRecordNames()
  const undoing = useUndo(names, announce)
  const menu = useListMenu(props, filtering.query, announce)
  const leaveSearch = useLeaveSearch(filtering, chosen.focusFirst)
  const tabs = useStatusTabs(list.page)
  const today = useTodayTab(props, list.page !== undefined)
  const actions = useKeyActions({
    ...{ position, chosen, many, undoing, filtering, formActions, announce },
    showKeys: menu.showKeys,
  })
  useReviewKeys(today.keyActions(actions))
  useRunCursor(bulk, position, chosen.focusCursor, board)
  useKeptFocus(board, () => {
    if (!chosen.focusCursor())
      board.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
  })
  useEffect(preloadWhenIdle, [])

  const { set: select, clear: clearSelection } = many
  const selectLoaded = useCallback(
    (on: boolean) => {
      if (!on) return clearSelection()
      select(records)
      if (records.length < total) announce(words.firstSelected(records.length, total))
    },
    [select, clearSelection, records, total, announce],
  )
  const rowHref = useCallback((id: string | number) => hrefOf({ place, chosenId: id }), [hrefOf, place])
  const leadOn = (from: string, to: string, record: EncounterRecord) => {
    const id = idOf(record, ui)
    session.note({ from, to, record })
    const isBack = findTransition(workflow, from, to)?.tone === 'back'
    announce(actingWords.moved(to, isBack, names.describe(record)))
    // The user may have opened another one since.
    if (position.now().open !== id) return
    chosen.setEditing(false)
    position.change((state) => actOn(state, [id]))
    requestAnimationFrame(() => {
      if (position.now().open === id) heading.current?.focus()
    })
  }

  const setAside = list.page?.setAside ?? []
  const undo = <UndoButton undoing={undoing} />

  return (
    <div ref={board} className={styles.board} data-open={openId === undefined ? undefined : ''} data-wide="">
      <div className={styles.column} onClickCapture={chosen.stopSecondClick}>
        <div className={styles.list}>
          {props.header}
          {menu.summary}
          {setAside.length === 0 ? null : <SetAsideBanner setAside={setAside} />}
          <Tabs
            label={words.statusTabs}
            tabs={today.among(tabs)}
            current={place.status}
            onChange={filtering.setStatus}
          >
            <div className={styles.sheet}>
              {today.view ?? (
                <>
                  <ListFilters
                    place={place}
                    key={filtering.cleared}
                    text={filtering.typed}
                    today={filtering.today}
                    onChange={filtering.setFilters}
                    onText={filtering.setTyped}
                    onLeaveText={leaveSearch}
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
                    chosenId={chosen.id}
                    selected={many.ids}
                    nextId={position.next}
                    failures={many.failures}
                    hrefOf={rowHref}
                    onSort={filtering.setSort}
                    onOpen={chosen.open}
                    onFocusRow={chosen.followFocus}
                    onSelect={many.toggle}
                    onSelectLoaded={selectLoaded}
                    loadTo={list.loadTo}
                    next={list.next}
                  />
                  <ListMessages
                    list={list}
                    filtered={isFiltered(place, filtering.typed)}
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
          selection={many}
          total={total}
          isBeside={openId !== undefined}
        />
      </div>
      {chosenId === undefined ? null : (
        <LazyReviewPanel
          key={openId}
          id={chosenId}
          listed={records[chosen.position]}
          place={
            chosen.position < 0
              ? undefined
              : panelWords.place(formatCount(chosen.position + 1), formatCount(total))
          }
          editing={chosen.editing}
          headingRef={heading}
          actions={formActions}
          form={props.form ?? {}}
          links={props.links ?? (() => null)}
          onEditing={chosen.setEditing}
          onMoved={leadOn}
          onReplaced={(next) => props.onGo({ place, chosenId: next }, { replace: true })}
          onMove={chosen.move}
          onClose={chosen.close}
        >
          {many.ids.size === 0 ? null : (
            <p className={styles.keysTarget}>
              {panelWords.keysActOnSelected(formatCount(many.ids.size))}
              <Button tone="quiet" onClick={many.clear}>
                {panelWords.clearSelection}
              </Button>
            </p>
          )}
          {undo}
        </LazyReviewPanel>
      )}
      <BulkReason />
      {menu.dialogs}
    </div>
  )
}
