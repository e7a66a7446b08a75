export const reason = 'Reason'

const kept = 'The reason is kept in the history.'

/** The purpose of the reason, by action. */
export const explanations = {
  forward: kept,
  back: 'The reason is kept in the history, so that whoever takes over knows what to do.',
  end: `A voided encounter stays on record and can never be changed again. ${kept}`,
} as const

export const missing = 'Enter a reason, so that others know why'

export const notDone = 'Not done:'

export const cancel = 'Cancel'
