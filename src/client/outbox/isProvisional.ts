import type { EncounterId } from '../../encounter/Encounter.js'

/** Whether an id is one that this device gave until the server gives its own: no server gives a negative number. */
export const isProvisional = (id: EncounterId): boolean => /^-\d+$/.test(String(id))
