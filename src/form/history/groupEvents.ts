import type { EncounterEvent } from '../../client/EncounterClient.js'

/** A line of the history: what happened, or the saves between two things that did. */
export interface HistoryLine {
  /** Newest first; only of saves there are several. */
  readonly events: readonly [EncounterEvent, ...EncounterEvent[]]
  readonly areEdits: boolean
}

/** Puts the saves that follow one another together, so that what happened to the encounter stands out. */
export const groupEvents = (newestFirst: readonly EncounterEvent[]): readonly HistoryLine[] => {
  const lines: HistoryLine[] = []
  for (const event of newestFirst) {
    const last = lines.at(-1)
    const isEdit = event.kind === 'saved'
    if (isEdit && last?.areEdits === true)
      lines[lines.length - 1] = { events: [...last.events, event], areEdits: true }
    else lines.push({ events: [event], areEdits: isEdit })
  }
  return lines
}
