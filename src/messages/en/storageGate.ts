// The error for writes while encounters are being moved to another storage.

export const movedElsewhere =
  'The encounters were moved to another storage in another tab. Reload this page, then make your change again.'
export const moveUnderWay =
  'Another tab of this app is moving encounters. Try again in a moment. If that does not help, close the other tabs of this app.'
export const saveUnderWay =
  'Another tab of this app is still saving. Try again in a moment. If that does not help, close the other tabs of this app.'
export const needsHttps =
  'Moving encounters needs https: without it, other tabs could save at the same time. Open this page with https.'
export const choiceNotKept =
  'This browser did not save the choice. Free up space in this site’s storage, then try again.'
