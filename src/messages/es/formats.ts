import { createFormats } from '../formats.js'

/** How Spanish is written in the United States. */
export const { formatCount, formatDate, formatTime, formatInstant, formatList } = createFormats('es-US')
