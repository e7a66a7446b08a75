import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryKeys } from '../../client/queryKeys.js'
import type { CodeNode, CodePlace, CodeRef } from '../../codes/CodeSystem.js'
import * as words from '../../messages/en/browse.js'
import * as inputWords from '../../messages/en/codeInput.js'
import { Button } from '../../ui/Button/Button.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { useEncounterContext } from '../EncounterContext.js'
import styles from './BrowseDialog.module.css'
import { PlaceCodes } from './PlaceCodes.js'
import { PlaceNotes } from './PlaceNotes.js'
import { PlacePath } from './PlacePath.js'

/** Where to begin to browse, and what for. */
export interface BrowseRequest {
  readonly at: CodeRef
  /** Date of service: of which release the tree is. */
  readonly date: string | undefined
  /** The code that the picked one takes the place of; absent where it is added. */
  readonly insteadOf?: string
  /** Absent where there is nothing to pick, only to look at. */
  readonly onPick: ((code: string) => void) | undefined
  /** The dialog has gone, whether or not a code was picked. */
  readonly onClose?: () => void
}

/** What {@link BrowseDialog} takes. */
export interface BrowseDialogProps {
  readonly request: BrowseRequest
  readonly onClose: () => void
}

interface View {
  /** The node that is looked at. */
  readonly code: string
  /** The line of the list that has the focus; the node itself, or the first line, unless told. */
  readonly active?: string | undefined
  /** Above the chapters, where the tree has no node. */
  readonly atTop?: boolean
}

const linesOf = (place: CodePlace, atTop: boolean): readonly CodeNode[] =>
  atTop || place.children.length === 0 ? place.siblings : place.children

/** The tree of a code set around one code: the way down to it, its notes, and the codes to choose from. */
export const BrowseDialog = ({ request, onClose }: BrowseDialogProps) => {
  const { codes } = useEncounterContext()
  const { at, date, insteadOf } = request
  const [view, setView] = useState<View>({ code: at.code })
  const {
    data: place,
    isError,
    isPlaceholderData,
    refetch,
  } = useQuery({
    queryKey: queryKeys.codePlace({ system: at.system, code: view.code }, date),
    queryFn: async ({ signal }) =>
      (await codes.browse?.({ system: at.system, code: view.code }, { signal, date })) ?? null,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })

  const pick = (code: string) => {
    // The dialog goes first and gives the focus back: whoever takes the code may then move it on.
    onClose()
    if (code !== insteadOf) request.onPick?.(code)
  }

  // Until the place that was asked for is here, the one before it stays as it is.
  const atTop = view.atTop === true && !isPlaceholderData
  const lines = place ? linesOf(place, atTop) : []
  const find = (code: string | undefined) => lines.find((line) => line.code === code)
  const active = find(view.active) ?? find(place?.node.code) ?? lines[0]
  const chosen = [active, place?.node].find((node) => node?.billable === true)

  const goUp = () => {
    if (!place || atTop) return
    const parent = place.ancestors.at(-1)
    const from = place.node.code
    setView(parent === undefined ? { code: from, atTop: true } : { code: parent.code, active: from })
  }

  return (
    <Dialog title={inputWords.browseCodes} wide onClose={onClose}>
      {isError ? (
        <p role="alert">
          {words.unavailable} <Button onClick={() => void refetch()}>{words.tryAgain}</Button>
        </p>
      ) : place === undefined ? (
        <p aria-busy="true">{words.loading}</p>
      ) : place === null ? (
        <p>{words.notInSet(view.code)}</p>
      ) : (
        <>
          <PlacePath
            place={place}
            atTop={atTop}
            onGo={(code, from) => setView({ code, active: from })}
            onGoToTop={() => setView({ code: place.ancestors[0]?.code ?? place.node.code, atTop: true })}
          />
          <div className={styles.columns}>
            <PlaceCodes
              lines={lines}
              active={active?.code}
              current={atTop ? undefined : place.node.code}
              onActive={(code) => setView({ ...view, active: code })}
              onGo={(code) => setView({ code })}
              onGoUp={goUp}
              onPick={request.onPick && pick}
            />
            {atTop ? null : <PlaceNotes place={place} />}
          </div>
        </>
      )}
      <div className={styles.buttons}>
        {chosen === undefined || request.onPick === undefined || chosen.code === insteadOf ? null : (
          <Button tone="primary" onClick={() => pick(chosen.code)}>
            {insteadOf === undefined ? words.add(chosen.code) : words.replaceBy(chosen.code, insteadOf)}
          </Button>
        )}
        <Button onClick={onClose}>{words.close}</Button>
      </div>
    </Dialog>
  )
}
