import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { queryKeys } from '../../client/queryKeys.js'
import type { CodeNode, CodePlace, CodeRef } from '../../codes/CodeSystem.js'
import * as en from '../../messages/en/browse.js'
import * as enInputWords from '../../messages/en/codeInput.js'
import { Button } from '../../ui/Button/Button.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { useCachedQuery } from '../cache.js'
import { useEncounterContext } from '../EncounterContext.js'
import styles from './BrowseDialog.module.css'
import { PlaceCodes } from './PlaceCodes.js'
import { PlaceNotes } from './PlaceNotes.js'
import { PlacePath } from './PlacePath.js'

/** Where to start browsing, and what to do with a selected code. */
export interface BrowseRequest {
  readonly at: CodeRef
  /** The date of service, which decides the release. */
  readonly date: string | undefined
  /** The code to replace; absent where the selected code is added. */
  readonly insteadOf?: string
  /** Absent where the codes can only be read. */
  readonly onPick: ((code: string) => void) | undefined
  /** Called when the dialog closes, with or without a selected code. */
  readonly onClose?: () => void
}

/** What {@link BrowseDialog} takes. */
export interface BrowseDialogProps {
  readonly request: BrowseRequest
  readonly onClose: () => void
}

interface View {
  /** The node that is shown. */
  readonly code: string
  /** The focused line of the list; the node itself, or the first line, by default. */
  readonly active?: string | undefined
  /** Shows the chapters, above which the tree has no node. */
  readonly atTop?: boolean
}

const linesOf = (place: CodePlace, atTop: boolean): readonly CodeNode[] =>
  atTop || place.children.length === 0 ? place.siblings : place.children

/** Browses the tree of a code set: the path to a node, its notes, and the codes to select from. */
export const BrowseDialog = ({ request, onClose }: BrowseDialogProps) => {
  const words = useWords('browse', en)
  const inputWords = useWords('codeInput', enInputWords)
  const { codes } = useEncounterContext()
  const { at, date, insteadOf } = request
  const [view, setView] = useState<View>({ code: at.code })
  const {
    data: place,
    isError,
    isPlaceholderData,
    refetch,
  } = useCachedQuery({
    queryKey: queryKeys.codePlace({ system: at.system, code: view.code }, date),
    queryFn: async ({ signal }) =>
      (await codes.browse?.({ system: at.system, code: view.code }, { signal, date })) ?? null,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })

  const pick = (code: string) => {
    // Closes first, which returns the focus: `onPick` may then move it.
    onClose()
    if (code !== insteadOf) request.onPick?.(code)
  }

  // While the next place loads, the previous one is shown.
  const atTop = view.atTop === true && !isPlaceholderData
  const lines = place ? linesOf(place, atTop) : []
  const find = (code: string | undefined) => lines.find((line) => line.code === code)
  const active = find(view.active) ?? find(place?.node.code) ?? lines[0]
  const selected = [active, place?.node].find((node) => node?.billable === true)

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
        {selected === undefined || request.onPick === undefined || selected.code === insteadOf ? null : (
          <Button tone="primary" onClick={() => pick(selected.code)}>
            {insteadOf === undefined ? words.add(selected.code) : words.replaceBy(selected.code, insteadOf)}
          </Button>
        )}
        <Button onClick={onClose}>{words.close}</Button>
      </div>
    </Dialog>
  )
}
