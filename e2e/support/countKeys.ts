import type { Page } from '@playwright/test'

/** A keyboard that counts key presses; each key of a chord such as Ctrl+Enter counts. */
export interface CountingKeyboard {
  readonly press: (chord: string) => Promise<void>
  readonly type: (text: string) => Promise<void>
  readonly count: () => number
}

/** Creates a counting keyboard for a page. */
export const countKeys = ({ keyboard }: Page): CountingKeyboard => {
  let presses = 0
  const press = async (chord: string) => {
    presses += chord.split('+').length
    await keyboard.press(chord)
  }
  return {
    press,
    type: async (text) => {
      for (const key of text) await press(key)
    },
    count: () => presses,
  }
}
