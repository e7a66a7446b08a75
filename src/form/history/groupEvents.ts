import type { EncounterEvent } from '../../client/EncounterClient.js'

/** A line of the history: an event, or the saves between two other events. */
export interface HistoryLine {
  /** Newest first. Only saves are grouped. */
  readonly events: readonly [EncounterEvent, ...EncounterEvent[]]
  readonly areEdits: boolean
}

/** Groups consecutive saves, so that other events stand out. */
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
