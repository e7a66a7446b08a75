import * as words from '../../messages/en/findings.js'
import { type Rule, warning } from './Rule.js'

const { sources } = words

/** Warns if another encounter has the same patient, provider and date of service. */
export const sameDay: Rule = (
  { patientId, providerId, dateOfService: date },
  _lists,
  { ui, hasSameDayEncounter },
) =>
  hasSameDayEncounter === true
    ? [
        warning('same-day-encounter', [ui.dateOfService], words.sameDay, {
          source: sources.others,
          about: [patientId, providerId, date].map(String),
        }),
      ]
    : []
