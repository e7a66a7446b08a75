import { useId, useState } from 'react'
import type { MarkChange } from '../../client/EncounterClient.js'
import { dismissalPath } from '../../encounter/dismissals.js'
import type { Finding, FindingFix } from '../../encounter/Finding.js'
import * as en from '../../messages/en/findingTools.js'
import { isolate } from '../../messages/isolate.js'
import type { Sayable } from '../../messages/Told.js'
import { Button } from '../../ui/Button/Button.js'
import { Isolated } from '../../ui/Isolated.js'
import { useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { useLatest } from '../../ui/useLatest.js'
import { LazyKeptReason } from '../actions/LazyKeptReason.js'
import { LazyReasonDialog } from '../actions/LazyReasonDialog.js'
import type { ReasonPlace } from '../actions/ReasonPlace.js'
import { useEncounterContext } from '../EncounterContext.js'
import styles from './ProblemsPanel.module.css'

/** Dismisses or restores a finding. Returns an error message if that failed. */
export type MarkFinding = (change: MarkChange) => Promise<Sayable | undefined>

/** The actions for a finding: show its source, add the missing code, dismiss or restore it. */
export const FindingTools = ({
  finding,
  patientOf,
  place,
  onMark,
  onFix,
}: {
  readonly finding: Finding
  /** The patient in the form, whom the dialog that asks for a reason names. */
  readonly patientOf: () => unknown
  /** Where a reason is kept over a reload; undefined where nothing outlives the form. */
  readonly place: ReasonPlace | undefined
  readonly onMark: MarkFinding | undefined
  /** Adds the missing code, or opens a selection of codes. */
  readonly onFix: ((fix: FindingFix) => void) | undefined
}) => {
  const words = useWords('findingTools', en)
  const say = useSay()
  const message = say(finding)
  const { id, severity, source = '', toldSource, fix, dismissed } = finding
  const basis = say({ message: source, told: toldSource })
  const [isOpen, setOpen] = useState(false)
  const [asked, setAsked] = useState<{
    readonly patient: unknown
    readonly reason?: string
    readonly problem?: Sayable
  }>()
  const sourceId = useId()
  const mark = { finding: id, path: dismissalPath(finding) }
  const about = JSON.stringify(mark)
  const { client } = useEncounterContext()
  const latestPlace = useLatest(place)
  const [hasKept] = useState(() => place?.store.read(place.key) !== undefined)
  const dismiss = async (reason: string) => {
    const patient = asked?.patient
    setAsked(undefined)
    const problem = await onMark?.({ kind: 'dismiss-finding', ...mark, reason })
    if (problem !== undefined) setAsked({ patient, reason, problem })
    // The save of a new encounter has moved it.
    else latestPlace.current?.store.remove(latestPlace.current.key)
  }
  return (
    <div className={styles.tools}>
      {dismissed === undefined ? null : (
        <p>
          <Isolated text={words.dismissedBy(isolate(dismissed.by), isolate(dismissed.reason))} />
        </p>
      )}
      {fix === undefined || onFix === undefined || dismissed !== undefined ? null : (
        <Button tone="quiet" onClick={() => onFix(fix)}>
          {fix.only === undefined ? words.showCodes : words.add(fix.only)}
        </Button>
      )}
      {severity !== 'warning' || onMark === undefined ? null : (
        <Button
          tone="quiet"
          aria-label={dismissed === undefined ? words.dismissThis(message) : words.showThisAgain(message)}
          onClick={() => {
            if (dismissed === undefined) setAsked({ patient: patientOf() })
            else void onMark({ kind: 'restore-finding', ...mark })
          }}
        >
          {dismissed === undefined ? words.dismiss : words.showAgain}
        </Button>
      )}
      <Button
        tone="quiet"
        aria-label={words.whyThis(message)}
        aria-expanded={isOpen}
        aria-controls={sourceId}
        onClick={() => setOpen(!isOpen)}
      >
        {words.why}
      </Button>
      {/* The guidelines and code sets are published in English, and some of what is from them has no other words. */}
      <p id={sourceId} hidden={!isOpen} lang={basis === source ? 'en' : undefined}>
        {basis}
      </p>
      {hasKept && place !== undefined && onMark !== undefined ? (
        <LazyKeptReason {...{ client, place, patientOf }} abouts={[about]} onFound={setAsked} />
      ) : null}
      {asked === undefined ? null : (
        <LazyReasonDialog
          transition={{ action: words.dismiss, tone: 'forward' }}
          title={words.dismissTitle}
          about={message}
          {...asked}
          kept={place && { place, about }}
          onCancel={() => setAsked(undefined)}
          onReason={(reason) => void dismiss(reason)}
        />
      )}
    </div>
  )
}
