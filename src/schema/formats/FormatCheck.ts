/** Whether a text is in a format. */
export type FormatCheck = (text: string) => boolean
