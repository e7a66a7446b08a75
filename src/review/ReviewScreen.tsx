import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import type { EncounterPage, EncounterRecord } from '../client/EncounterClient.js'
import { readEncounter } from '../encounter/Encounter.js'
import { findTransition } from '../encounter/workflow.js'
import { LazyReasonDialog } from '../form/actions/LazyReasonDialog.js'
import type { EncounterFormActions } from '../form/EncounterFormProps.js'
import * as actingWords from '../messages/en/acting.js'
import * as words from '../messages/en/list.js'
import * as panelWords from '../messages/en/openEncounter.js'
import { formatCount } from '../messages/formats.js'
import { isolate } from '../messages/isolate.js'
import { Button } from '../ui/Button/Button.js'
import { Isolated } from '../ui/Isolated.js'
import { lazyComponent } from '../ui/lazyComponent.js'
import { Tabs } from '../ui/Tabs/Tabs.js'
import { useBulkSelection } from './bulk/useBulkSelection.js'
import { actOn } from './cursor/ReviewState.js'
import { useKeptFocus } from './cursor/useKeptFocus.js'
import { useReviewState } from './cursor/useReviewState.js'
import { useRunCursor } from './cursor/useRunCursor.js'
import { useKeyActions } from './keys/useKeyActions.js'
import { useReviewKeys } from './keys/useReviewKeys.js'
import { EncounterTable } from './list/EncounterTable.js'
import { knownName } from './list/fetchNames.js'
import { idOf } from './list/idOf.js'
import { ListCount } from './list/ListCount.js'
import { ListFilters } from './list/ListFilters.js'
import { ListMessages } from './list/ListMessages.js'
import { useFiltering } from './list/useFiltering.js'
import { useLeaveSearch } from './list/useLeaveSearch.js'
import { useListMenu } from './list/useListMenu.js'
import { LazyEncounterForm } from './panel/LazyEncounterForm.js'
import { LazyReviewPanel } from './panel/LazyReviewPanel.js'
import { useOpenEncounter } from './panel/useOpenEncounter.js'
import { everyStatus, isFiltered } from './place/ListPlace.js'
import type { ReviewBoardProps } from './ReviewBoardProps.js'
import { useReview } from './ReviewContext.js'
import styles from './ReviewScreen.module.css'
import { useSessionState } from './session/useSessionState.js'
import { useUndo } from './session/useUndo.js'
import { useTodayTab } from './today/useTodayTab.js'
import { useAnnouncement } from './useAnnouncement.js'

const BulkBar = lazyComponent(() => import('./bulk/BulkBar.js').then((part) => part.BulkBar))
const SetAsideBanner = lazyComponent(() =>
  import('./list/SetAsideBanner.js').then((part) => part.SetAsideBanner),
)

type ReviewScreenProps = Omit<ReviewBoardProps, 'client' | 'codes' | 'user' | 'ui' | 'workflow' | 'session'>

const countOf = (page: EncounterPage | undefined, key: string): number | undefined => {
  if (page === undefined || key !== everyStatus) return page && (page.counts[key] ?? 0)
  return Object.values(page.counts).reduce((sum: number, count = 0) => sum + count, 0)
}

/** The list with its tabs and filters, what can be done to many, and the open encounter. */
export const ReviewScreen = (props: ReviewScreenProps) => {
  const { ui, workflow, session, singleKeys } = useReview()
  const { bulk } = useSessionState()
  const queryClient = useQueryClient()
  const { target, hrefOf } = props
  const { place } = target
  const board = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const formActions = useRef<EncounterFormActions>(null)
  const [announcement, announce] = useAnnouncement()
  const filtering = useFiltering(props)
  const { list, rows, records, total } = filtering
  const openId = target.chosenId === undefined ? undefined : String(target.chosenId)
  const position = useReviewState(records, list.page === undefined ? '' : list.key, openId, ui)
  const chosen = useOpenEncounter({ ...props, filtering, at: position, heading, announce })
  const many = useBulkSelection(filtering, position, bulk)
  useRunCursor(bulk, position, chosen.focusCursor, board)
  useKeptFocus(board, () => {
    if (!chosen.focusCursor())
      board.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
  })
  const menu = useListMenu(props, filtering.query, announce)
  const leaveSearch = useLeaveSearch(filtering, chosen.focusFirst)
  useEffect(() => {
    BulkBar.preloadWhenIdle()
    ListMessages.preloadWhenIdle()
    LazyReasonDialog.preloadWhenIdle()
    LazyReviewPanel.preloadWhenIdle()
    LazyEncounterForm.preloadWhenIdle()
  }, [])
  const statusTabs = [
    ...workflow.statuses.map(({ status }) => ({
      key: status,
      label: status === workflow.initial ? words.plural(status) : status,
    })),
    { key: everyStatus, label: words.allTab },
  ].map((tab) => ({ ...tab, count: countOf(list.page, tab.key) }))

  const nameOf = ({ encounter }: EncounterRecord) => {
    const patient = readEncounter(encounter, ui).patientId
    return patient === undefined ? undefined : knownName(queryClient, 'patient', patient)
  }
  const tell = (record: EncounterRecord) => {
    const [id, name] = [idOf(record, ui), nameOf(record)]
    return name === undefined ? words.encounter(id) : actingWords.named(isolate(name), id)
  }
  const undoing = useUndo(nameOf, tell, announce)

  const actions = useKeyActions({
    ...{ position, chosen, many, undoing, filtering, formActions, announce },
    showKeys: menu.showKeys,
  })
  const today = useTodayTab(props, list.page !== undefined)
  useReviewKeys(today.keyActions(actions))

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
  const noteMoved = (from: string, to: string, record: EncounterRecord) => {
    const id = idOf(record, ui)
    session.note({ from, to, record })
    announce(actingWords.moved(to, findTransition(workflow, from, to)?.tone === 'back', tell(record)))
    // By then somebody may have gone on to another.
    if (position.now().open !== id) return
    // Whoever has submitted is done with it: the keys of the list lead on at once.
    chosen.setEditing(false)
    position.change((state) => actOn(state, [id]))
    requestAnimationFrame(() => {
      if (position.now().open === id) heading.current?.focus()
    })
  }
  // What the report of a run offers itself is not offered twice.
  const isInReport = bulk.kind === 'finished' && bulk.task.key === undoing.key
  const undo =
    undoing.label === undefined || isInReport ? null : (
      <p className={styles.undo}>
        <Button
          tone="quiet"
          shortcutHint={singleKeys ? 'Z' : undefined}
          aria-keyshortcuts={singleKeys ? 'z' : undefined}
          onClick={undoing.undo}
        >
          <span>
            <Isolated text={undoing.label} />
          </span>
        </Button>
      </p>
    )

  const setAside = list.page?.setAside ?? []

  return (
    <div
      ref={board}
      className={styles.board}
      data-open={chosen.id === undefined ? undefined : ''}
      data-wide=""
    >
      <div className={styles.column} onClickCapture={chosen.catchSecondClick}>
        <div className={styles.list}>
          {props.header}
          {menu.summary}
          {setAside.length === 0 ? null : <SetAsideBanner setAside={setAside} />}
          <Tabs
            label={words.statusTabs}
            tabs={today.among(statusTabs)}
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
                    onFocusRow={chosen.noteFocus}
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
        <div className={styles.foot}>
          <div aria-live="polite">
            {announcement === undefined ? null : (
              <p className={announcement.unseen ? styles.unseen : styles.note}>
                <Isolated text={announcement.text} />
              </p>
            )}
          </div>
          {openId === undefined ? undo : null}
          {many.records.size === 0 && bulk.kind === 'idle' ? null : (
            <BulkBar
              selected={many.records}
              isBeside={openId !== undefined}
              total={total}
              gathering={many.gathering}
              onSelectAll={many.selectAll}
              onClear={many.clear}
            />
          )}
        </div>
      </div>
      {target.chosenId === undefined ? null : (
        <LazyReviewPanel
          key={String(target.chosenId)}
          id={target.chosenId}
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
          onMoved={noteMoved}
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
      {bulk.kind === 'asking' ? (
        <LazyReasonDialog
          transition={bulk.task.transition}
          title={actingWords.ask(bulk.task.transition.action, bulk.task.targets.length)}
          onReason={session.giveReason}
          onCancel={session.cancel}
        />
      ) : null}
      {menu.dialogs}
    </div>
  )
}
