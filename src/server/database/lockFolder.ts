import { mkdir, open, readFile, rm } from 'node:fs/promises'

/** Whether a process runs. One of another user counts as running. */
const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Claims a folder for this process by a file with its id beside it. Two processes over one PGlite folder would destroy
 * it. A lock whose process has ended is taken over.
 *
 * @returns Releases the folder.
 * @throws Error if another process has it.
 */
export const lockFolder = async (folder: string): Promise<() => Promise<void>> => {
  const file = `${folder.replace(/[/\\]+$/, '')}.pid`
  await mkdir(folder, { recursive: true })
  const claim = async (): Promise<boolean> => {
    try {
      const handle = await open(file, 'wx')
      await handle.writeFile(String(process.pid))
      await handle.close()
      return true
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
      throw error
    }
  }
  if (!(await claim())) {
    const owner = Number(await readFile(file, 'utf8').catch(() => ''))
    if (owner > 0 && owner !== process.pid && isRunning(owner)) {
      throw new Error(
        `${folder} is in use by process ${owner}. Stop that server first, or set DATABASE_URL to a PostgreSQL, which serves several.`,
      )
    }
    await rm(file, { force: true })
    if (!(await claim())) throw new Error(`${folder} is being opened by another process. Try again.`)
  }
  return () => rm(file, { force: true })
}
