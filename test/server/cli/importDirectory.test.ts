import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importDirectory } from '../../../src/server/cli/importDirectory.js'

describe('importDirectory', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const importing = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<string> => {
    const said: string[] = []
    const args = Object.keys(files).map((name) => join(folder, name))
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
    await importDirectory({ env: { DATA_DIR: 'memory:' }, args, say: (line) => said.push(line) })
    return said.join('\n')
  }

  it('imports files of each kind', async () => {
    expect(
      await importing({
        'patients.csv': 'id,name,birthDate,sex\n7,"Muñoz, Ana",1985-03-15,female\n',
        'providers.csv': 'id,name\n201,Dr. Lee\n',
      }),
    ).toMatch('Imported 1 patient, 1 provider and 0 appointments.')
  }, 120_000)

  it.each([
    ['an old encoding', Buffer.from('id,name,birthDate,sex\n7,"Muñoz, Ana",1985-03-15,female\n', 'latin1')],
    ['another one', Buffer.from('id,name\n201,Dr. Lee\n', 'utf16le')],
  ])('takes no name that it would have to guess, from %s', async (_, bytes) => {
    await expect(importing({ 'old.csv': bytes })).rejects.toThrow(/UTF-8/)
  })

  it('takes no entry that stands in two files', async () => {
    const files = { 'a.csv': 'id,name\n201,Dr. Lee\n', 'b.csv': 'id,name\n201,Dr. Ruiz\n' }
    await expect(importing(files)).rejects.toThrow(/the provider 201 stands in two/)
  })
})
