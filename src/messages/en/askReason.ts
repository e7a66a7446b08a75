// The dialog that asks for a reason, while it is loading.

/** "Return this encounter to draft?", "Void this encounter?" */
export const title = (action: string): string => {
  const [verb = '', ...rest] = action.split(' ')
  return [verb, 'this encounter', ...rest].join(' ').concat('?')
}
export const loading = 'Loading…'
