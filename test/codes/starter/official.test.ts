import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { CodeSystemId } from '../../../src/codes/CodeSystem.js'
import { loadStarterSets } from '../../../src/codes/starter/starterPacks.js'

const release = (name: string) =>
  fileURLToPath(new URL(`../../../../shared/codesets/${name}`, import.meta.url))
const icd10cmZip = release('icd10cm-code-descriptions-2027.zip')
const hcpcsZip = release('hcpcs-2025-oct.zip')

const hasUnzip = spawnSync('unzip', ['-v']).error === undefined
const whyNot = (zip: string) => {
  if (!hasUnzip) return ' (skipped: the unzip command is not installed)'
  return existsSync(zip) ? '' : ` (skipped: no release file at ${zip.split('/').slice(-3).join('/')})`
}

const linesOf = (zip: string, member: string) =>
  execFileSync('unzip', ['-p', zip, member], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).split(/\r?\n/)

const startersOf = async (system: CodeSystemId) => {
  const sets = await loadStarterSets()
  return sets.filter((set) => set.system === system).flatMap((set) => set.entries)
}

it.skipIf(whyNot(icd10cmZip) !== '')(
  `each ICD-10-CM starter code is billable and officially described in FY2027${whyNot(icd10cmZip)}`,
  async () => {
    const official = new Map<string, string>()
    for (const line of linesOf(icd10cmZip, 'icd10cm-order-2027.txt'))
      if (line.charAt(14) === '1') official.set(line.slice(6, 13).trim(), line.slice(77).trim())
    const entries = await startersOf('icd10cm')
    expect(official.size).toBeGreaterThan(70_000)
    expect(entries.filter((entry) => official.get(entry.code.replace('.', '')) !== entry.text)).toEqual([])
  },
)

it.skipIf(whyNot(hcpcsZip) !== '')(
  `each HCPCS starter code is officially described in October 2025${whyNot(hcpcsZip)}`,
  async () => {
    const official = new Map<string, string>()
    for (const line of linesOf(hcpcsZip, 'hcpcs_level2_oct2025.tsv')) {
      const [code, kind, , long] = line.split('\t')
      if (kind === 'code' && code !== undefined && long !== undefined) official.set(code, long)
    }
    const entries = await startersOf('hcpcs')
    expect(official.size).toBeGreaterThan(5_000)
    expect(entries.filter((entry) => official.get(entry.code) !== entry.text)).toEqual([])
  },
)
