/** What the section is called in an address. */
export const storageAnchor = 'storage'

/** The address of Settings → Storage. */
export const storageHref = `/settings#${storageAnchor}`

/** Leads to the section where it is on the page. */
export const showStorage = (): void => {
  const section = document.getElementById(storageAnchor)
  section?.scrollIntoView({ block: 'start' })
  section?.querySelector('h2')?.focus({ preventScroll: true })
}
