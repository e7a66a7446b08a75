// Errors of changes to the marks. Whole sentences, as in clientErrors.

export const notReturned = 'This encounter was not returned, so there is no reason to resolve.'
export const dismissalNeedsReason = 'A reason is needed to dismiss a finding. Enter one in a few words.'
export const notDismissed = 'This finding is not dismissed, so there is nothing to restore.'
export const tooLarge =
  'This was not saved: more would be noted about this encounter than can be stored. Shorten it, or show findings again.'
