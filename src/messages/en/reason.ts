export const reason = 'Reason'

/** "Return this encounter to draft?", "Void this encounter?" */
export const title = (action: string): string => {
  const [verb = '', ...rest] = action.split(' ')
  return [verb, 'this encounter', ...rest].join(' ').concat('?')
}

const kept = 'The reason is kept in the history.'

/** What is done with the reason, by what the action does. */
export const explanations = {
  forward: kept,
  back: 'The reason is kept in the history, so that whoever takes over knows what to do.',
  end: `A voided encounter stays on record and can never be changed again. ${kept}`,
} as const

export const missing = 'Enter a reason, so that others know why'

export const notDone = 'Not done:'

export const cancel = 'Cancel'

export const loading = 'Loading…'
