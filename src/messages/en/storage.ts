import { formatCount } from '../formats.js'

// Settings, Storage: where encounters are stored, and how they are looked after.

export const heading = 'Storage'
export const loading = 'Checking storage…'
export const unreadable = 'The storage could not be read'
export const notSaved = 'Nothing will be saved: this browser gives the app no storage.'

export const demoStorage = 'demo storage'
export const browserDatabase = 'this browser’s database'
export const demoAdvice =
  'For trying things out, not for real patients: it has space for a few thousand encounters, and what was saved in the last minute is lost if the browser crashes.'
export const databaseAdvice =
  'On this device and in this browser only. What is called saved is on the disk. Export a backup regularly: no one else has a copy.'

export const storedIn = 'Stored in'
export const encounters = 'Encounters'
export const spaceUsed = 'Space used'
export const protection = 'Protection'
export const isProtected = 'Protected: the browser keeps it until someone clears this site’s data.'
export const notProtected = 'Not protected: the browser may delete it when the disk is full.'
export const protectionRefused =
  'The browser declined. It decides by how much this site is used: bookmark the page or install the app, then ask again. Until then, export a backup often.'
export const cannotProtect = 'This browser cannot protect it. Export a backup often.'
export const askToProtect = 'Ask the browser to protect it'
export const demoSpace = (percent: number) =>
  `${percent < 1 ? 'Less than 1' : `About ${formatCount(percent)}`}% of the space a browser allows`
export const spaceUnknown = 'This browser does not say'
export const space = (used: string, quota: string | undefined) =>
  `${used}${quota === undefined ? '' : ` of about ${quota}`}, with the code sets`

const countOf = (count: number) => `${formatCount(count)} encounter${count === 1 ? '' : 's'}`
const listOf = (ids: readonly (number | string)[], most = 5) => {
  const more = ids.length - most
  return `${ids.length === 1 ? 'Encounter' : 'Encounters'} ${ids.slice(0, most).join(', ')}${more > 0 ? ` and ${formatCount(more)} more` : ''}`
}
export const unexpected = 'An unexpected error occurred. Try again in a moment.'
export const progress = (label: string, done: number, total: number) =>
  total === 0 ? label : `${label} ${formatCount(done)} of ${formatCount(total)}`
export const cancel = 'Cancel'
export const cancelled = 'Cancelled'
export const remove = 'Remove'
export const keep = (count: number) => (count === 1 ? 'Keep it' : 'Keep them')
export const removing = 'Removing'

export const moveTo = (name: string) => `Move to ${name}`
export const moveHint =
  'Each encounter is copied with its history, then every copy is compared with its original. The app switches only when all copies match, and nothing is deleted.'
export const damagedStay = (count: number, name: string) =>
  ` Damaged encounters (${formatCount(count)}) cannot be read and stay in ${name}.`
/** After the name of the user. */
export const mayNotMove =
  'does not have permission to move encounters. Sign in as someone who can approve them.'
export const copying = 'Copying'
export const comparing = 'Comparing each copy with its original'
export const opening = 'Opening the storage'
export const use = (name: string) => `Use ${name}`
export const move = (count: number, name: string) => `Move ${countOf(count)} to ${name}`
export const moveCancelled = (name: string) => `Nothing was switched. ${name} is still in use.`
export const notMoved = 'The encounters were not moved'
export const notMovedHint = (name: string) => `${name} is still in use, and nothing in it was changed.`
export const wouldOverwrite = (count: number) =>
  `The encounters were not moved: ${formatCount(count)} would be overwritten`
export const wouldOverwriteHint = (ids: readonly (number | string)[]) =>
  `${listOf(ids)} ${ids.length === 1 ? 'is' : 'are'} in both storages with different changes. Nothing was switched or changed.`
export const moved = (count: number, name: string) => `${countOf(count)} moved to ${name}`
export const movedHint = 'Each copy was compared with its original, with its history, and matches.'
export const movedOthers = (count: number) =>
  ` ${countOf(count)} more ${count === 1 ? 'was' : 'were'} already there.`

export const leftIn = (name: string) => `Left in ${name}`
export const leftHint = (count: number, name: string) =>
  `${countOf(count)} ${count === 1 ? 'is' : 'are'} still in ${name} after the move. ${count === 1 ? 'It is' : 'They are'} not shown in the list.`
export const removeLeft = 'Remove what the move left…'
export const removed = (count: number, name: string) => `${countOf(count)} removed from ${name}`
export const leftStayed = (ids: readonly (number | string)[], name: string) =>
  `${listOf(ids)} stayed: ${name} does not have everything in ${ids.length === 1 ? 'it' : 'them'}.`
export const notAllRemoved = 'Not all could be removed'
export const removeLeftTitle = (count: number, name: string) => `Remove ${countOf(count)} from ${name}?`
export const removeLeftWarning = (name: string) =>
  `Only encounters whose whole history is also in ${name} are removed. This cannot be undone. The encounters in the list stay.`

export const oldHeading = 'Old encounters'
export const oldHint =
  'Free up space: export approved and voided encounters to a backup file, then remove them here.'
/** After the name of the user. */
export const mayNotRemove =
  'does not have permission to remove encounters. Sign in as someone who can approve them.'
export const before = 'Date of service before'
export const dateFormat = 'MM/DD/YYYY'
export const status = 'Status'
export const statusCount = (status: string, count: number | undefined) =>
  count === undefined ? status : `${status} (${formatCount(count)})`
export const exporting = 'Exporting'
export const exportOld = 'Export old encounters'
export const exportCount = (count: number) => `Export ${countOf(count)}`
export const noneOlder = 'No encounters are older.'
export const exported = (count: number) => `${countOf(count)} exported`
export const removeCount = (count: number) => `Remove ${countOf(count)}`
export const removeOldTitle = (count: number) => `Remove ${countOf(count)}?`
export const removeOldWarning = (count: number, files: string) =>
  `${count === 1 ? 'It is' : 'They are'} removed from this browser for good, with ${count === 1 ? 'its' : 'their'} history. The only way back is to import the backup: ${files}.`
export const checkedFiles = (count: number) =>
  count === 1
    ? 'I checked that the file is saved'
    : `I checked that all ${formatCount(count)} files are saved`
export const oldRemoved = (count: number) => `${countOf(count)} removed`
export const changedSince = (ids: readonly (number | string)[]) =>
  `${listOf(ids)} changed after the export and stayed.`
export const stopped = 'This stopped before it was done'
export const stoppedHint = 'Encounters that were not removed are still in the list.'

export const damagedHeading = (where: string | undefined) =>
  `Damaged encounters${where === undefined ? '' : ` in ${where}`}`
export const lost = 'Encounters were lost'
export const dismiss = 'Dismiss'
export const damagedHint = (mayRestore: boolean) =>
  `These could not be read. Nothing was deleted: download each one so that it can be repaired${mayRestore ? ', and restore it once it can be read' : ''}.`
export const damagedRecord = (id: number | string | undefined) =>
  id === undefined ? 'a record' : `encounter ${id}`
export const fileName = (id: number | string | undefined) => `damaged-${id ?? 'record'}.txt`
export const download = 'Download'
export const downloadOf = (name: string) => `Download ${name}`
export const restore = 'Restore'
export const restoreOf = (name: string) => `Restore ${name}`
export const notDownloaded = (name: string) => `${name} was not downloaded`
export const notRestored = (name: string) => `${name} was not restored`
export const restored = (name: string) => `${name} is in the list again`
export const gone = 'It is no longer there. Reload the page.'
