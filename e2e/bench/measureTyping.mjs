import { setTimeout as wait } from 'node:timers/promises'

/** Between two keys: 120 words a minute, so that one key's work does not hide in the next one's frame. */
const pauseMs = 100

/**
 * The keys of a text that is typed and taken back again, over and over: as many deletions as letters, so that the
 * input is never emptied further than it was.
 */
export const keysOf = (texts, count) => {
  const once = texts.flatMap((text) => [...text, ...Array.from(text, () => 'Backspace')])
  return Array.from({ length: count }, (_, index) => once[index % once.length])
}

/** Runs in the page: notes for each key the time in ms from the key event to the paint after it. */
const observeKeys = (input) => {
  const times = []
  window.benchTimes = times
  input.addEventListener(
    'keydown',
    (event) => {
      requestAnimationFrame(() => {
        // A message sent in a frame arrives after that frame was painted.
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

/** Types the keys into the input and gives the time in ms from each key to the next paint. */
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
