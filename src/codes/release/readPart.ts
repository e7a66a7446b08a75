import { buildHcpcsRelease } from './buildHcpcsRelease.js'
import { readOrderRelease } from './orderRelease.js'
import type { Part } from './Part.js'
import type { Pace } from './pace.js'
import { parseXml } from './parseXml.js'
import type { ReadOptions } from './ReadOptions.js'
import { readCpt } from './readCpt.js'
import { readEdits } from './readEdits.js'
import { readHcpcsTable } from './readHcpcsTable.js'
import { readHcpcsText } from './readHcpcsText.js'
import { readIndexNodes } from './readIndexNodes.js'
import { readTabular } from './readTabular.js'
import { readXmlYear } from './readXmlYear.js'
import type { UsefulKind } from './recogniseText.js'
import type { TextFile } from './TextFile.js'

const hcpcsForms = { hcpcsRecords: 'records', hcpcsWorkbook: 'workbook', hcpcsList: 'list' } as const

/**
 * Reads a text of a known kind.
 *
 * @throws CodeFileError that says what is wrong with it.
 */
export const readPart = async (
  file: TextFile,
  kind: UsefulKind,
  { year, today, whole = true }: Pick<ReadOptions, 'year' | 'whole'> & { readonly today: string },
  pace: Pace,
): Promise<Part> => {
  const hint = { names: file.names, today }
  switch (kind) {
    case 'order': {
      const release = await readOrderRelease(file, { year, today, whole }, pace)
      return { kind: 'release', file: file.name, release }
    }
    case 'tabular':
      return {
        kind: 'tabular',
        file: file.name,
        tabular: readTabular(await parseXml(file, pace), file.name, hint),
      }
    case 'index':
    case 'drugs': {
      const root = await parseXml(file, pace)
      const nodes = readIndexNodes(root)
      return { kind, file: file.name, year: readXmlYear(root, file.name, hint), nodes }
    }
    case 'hcpcsText': {
      const release = buildHcpcsRelease(readHcpcsText(file), file.name, hint)
      return { kind: 'release', file: file.name, release }
    }
    case 'hcpcsRecords':
    case 'hcpcsWorkbook':
    case 'hcpcsList': {
      const release = buildHcpcsRelease(readHcpcsTable(file, hcpcsForms[kind]), file.name, hint)
      return { kind: 'release', file: file.name, release }
    }
    case 'edits':
      return { kind: 'edits', file: file.name, edits: readEdits(file) }
    case 'cptList':
      return { kind: 'release', file: file.name, release: readCpt(file) }
  }
}
