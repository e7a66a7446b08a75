import type { LoadProgress } from '../CodeLibrary.js'
import type { CliEnvironment } from './CliEnvironment.js'

const barWidth = 24
const clearLine = '\r\u001b[K'

const bar = (fraction: number): string => {
  const done = Math.round(fraction * barWidth)
  return `[${'#'.repeat(done)}${'-'.repeat(barWidth - done)}] ${String(Math.round(fraction * 100)).padStart(3)} %`
}

/** Shows progress: one redrawn line in a terminal, one line per step elsewhere. `end` clears it. */
export const createProgressLine = ({ err, isTerminal }: Pick<CliEnvironment, 'err' | 'isTerminal'>) => {
  let shown = ''
  return {
    show: ({ step, fraction }: LoadProgress): void => {
      const line = isTerminal ? `${bar(fraction)} ${step}` : step
      if (line === shown) return
      shown = line
      err(isTerminal ? clearLine + line : `${line}\n`)
    },
    end: (): void => {
      if (isTerminal && shown !== '') err(clearLine)
      shown = ''
    },
  }
}
