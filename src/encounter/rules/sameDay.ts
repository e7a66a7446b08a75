import * as words from '../../messages/en/findings.js'
import { tellerOf } from '../../messages/Told.js'
import { type Rule, warning } from './Rule.js'

const tell = tellerOf('findings', words)

/** Warns if another encounter has the same patient, provider and date of service. */
export const sameDay: Rule = (
  { patientId, providerId, dateOfService: date },
  _lists,
  { ui, hasSameDayEncounter },
) =>
  hasSameDayEncounter === true
    ? [
        warning('same-day-encounter', [ui.dateOfService], tell('sameDay'), {
          source: tell('sources.others'),
          about: [patientId, providerId, date].map(String),
        }),
      ]
    : []
