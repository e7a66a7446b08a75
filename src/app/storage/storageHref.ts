/** The section's element id, and its hash in addresses. */
export const storageAnchor = 'storage'

/** The address of Settings → Storage. */
export const storageHref = `/settings#${storageAnchor}`

/** Scrolls to the section and focuses its heading, if it is on the page. */
export const showStorage = (): void => {
  const section = document.getElementById(storageAnchor)
  section?.scrollIntoView({ block: 'start' })
  section?.querySelector('h2')?.focus({ preventScroll: true })
}
