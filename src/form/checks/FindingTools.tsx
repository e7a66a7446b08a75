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
import { LazyReasonDialog } from '../actions/LazyReasonDialog.js'
import styles from './ProblemsPanel.module.css'

/** Dismisses or restores a finding. Returns an error message if that failed. */
export type MarkFinding = (change: MarkChange) => Promise<Sayable | undefined>

/** The actions for a finding: show its source, add the missing code, dismiss or restore it. */
export const FindingTools = ({
  finding,
  patientOf,
  onMark,
  onFix,
}: {
  readonly finding: Finding
  /** The patient in the form, whom the dialog that asks for a reason names. */
  readonly patientOf: () => unknown
  readonly onMark: MarkFinding | undefined
  /** Adds the missing code, or opens a selection of codes. */
  readonly onFix: ((fix: FindingFix) => void) | undefined
}) => {
  const words = useWords('findingTools', en)
  const say = useSay()
  const message = say(finding)
  const { id, severity, source, toldSource, fix, dismissed } = finding
  const [isOpen, setOpen] = useState(false)
  const [asked, setAsked] = useState<{
    readonly patient: unknown
    readonly reason?: string
    readonly problem?: Sayable
  }>()
  const sourceId = useId()
  const mark = { finding: id, path: dismissalPath(finding) }
  const dismiss = async (reason: string) => {
    const patient = asked?.patient
    setAsked(undefined)
    const problem = await onMark?.({ kind: 'dismiss-finding', ...mark, reason })
    if (problem !== undefined) setAsked({ patient, reason, problem })
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
      <p id={sourceId} hidden={!isOpen}>
        {source === undefined ? null : say({ message: source, told: toldSource })}
      </p>
      {asked === undefined ? null : (
        <LazyReasonDialog
          transition={{ action: words.dismiss, tone: 'forward' }}
          title={words.dismissTitle}
          about={message}
          {...asked}
          onCancel={() => setAsked(undefined)}
          onReason={(reason) => void dismiss(reason)}
        />
      )}
    </div>
  )
}
