import { setTimeout as wait } from 'node:timers/promises'

/**
 * Delay between keys in ms: 120 words a minute, so that the work of one key does not fall into the next key's frame.
 */
const pauseMs = 100

/**
 * The keys that type a text and delete it again, repeatedly: as many deletions as letters, so that the input's own
 * text is never deleted.
 */
export const keysOf = (texts, count) => {
  const once = texts.flatMap((text) => [...text, ...Array.from(text, () => 'Backspace')])
  return Array.from({ length: count }, (_, index) => once[index % once.length])
}

/** Runs in the page: records for each key the time in ms from the key event to the next paint. */
const observeKeys = (input) => {
  const times = []
  window.benchTimes = times
  input.addEventListener(
    'keydown',
    (event) => {
      requestAnimationFrame(() => {
        // A message posted in a frame arrives after that frame is painted.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          times.push(performance.now() - event.timeStamp)
          port1.close()
        }
        port2.postMessage(undefined)
      })
    },
    { capture: true },
  )
}

/** Types the keys into the input; returns the time in ms from each key to the next paint. */
export const measureTyping = async (page, input, keys) => {
  await input.focus()
  await input.evaluate(observeKeys)
  for (const key of keys) {
    await page.keyboard.press(key)
    await wait(pauseMs)
  }
  await page.waitForFunction((count) => window.benchTimes.length === count, keys.length)
  return page.evaluate(() => window.benchTimes)
}

/** The value below which `share` of the values lie (nearest rank). */
export const percentile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
}
