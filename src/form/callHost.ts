/**
 * Calls what a host has given. An error of the host's own is reported as uncaught, and stops nothing here: what was saved
 * stays saved.
 */
export const callHost = (call: () => void): void => {
  try {
    call()
  } catch (error) {
    reportError(error)
  }
}
