import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { lockFolder } from '../../../src/server/database/lockFolder.js'

describe('lockFolder', () => {
  const made: string[] = []
  const folderOf = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'encounter-form-'))
    made.push(folder)
    return join(folder, 'data')
  }
  afterEach(() => Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true }))))

  it('refuses a folder that a running process has, and names it', async () => {
    const folder = await folderOf()
    // The parent of this process runs as long as it does.
    await writeFile(`${folder}.pid`, String(process.ppid))
    await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${process.ppid}`)
  })

  it('takes over from a process that has ended, and leaves nothing behind', async () => {
    const folder = await folderOf()
    await writeFile(`${folder}.pid`, '999999999')
    const unlock = await lockFolder(folder)
    expect(await readFile(`${folder}.pid`, 'utf8')).toBe(String(process.pid))
    await unlock()
    await expect(readFile(`${folder}.pid`)).rejects.toThrow('ENOENT')
  })
})
