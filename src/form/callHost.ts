/**
 * Calls a host's callback. Reports an error that it throws as uncaught, so that it does not make a save look failed.
 */
export const callHost = (call: () => void): void => {
  try {
    call()
  } catch (error) {
    reportError(error)
  }
}
