import { readScripts, whichScripts } from '../versionMessages.js'

/** How long a page may take to answer, in ms. */
const longest = 2_000

/** Asks a page which scripts it began with; undefined where it does not answer, as while it loads. */
export const askScripts = (page: Client): Promise<readonly string[] | undefined> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    const end = (scripts: readonly string[] | undefined) => {
      clearTimeout(timer)
      port1.close()
      resolve(scripts)
    }
    const timer = setTimeout(end, longest, undefined)
    port1.onmessage = ({ data }: MessageEvent<unknown>) => end(readScripts(data))
    page.postMessage(whichScripts, [port2])
  })
