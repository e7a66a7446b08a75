/** A file to be saved: what it is named tells nothing of a patient. */
export interface SavedFile {
  readonly name: string
  readonly content: Blob
}

/** Has the browser save a file. It does not tell whether it did. */
export const saveFile = ({ name, content }: SavedFile): void => {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser may read it only now.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
