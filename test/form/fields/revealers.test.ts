import { describe, expect, it } from 'vitest'
import { createRevealers } from '../../../src/form/fields/revealers.js'

describe('what opens the parts of a form', () => {
  it('is called from the outside in, also where it comes to be on the way', () => {
    const revealers = createRevealers()
    const opened: unknown[] = []
    revealers.register('/Lines', (rest) => {
      opened.push(['Lines', rest])
      revealers.register('/Lines/3', (inner) => opened.push(['Lines 3', inner]))
    })
    revealers.register('/Other', () => opened.push('Other'))
    revealers.reveal('/Lines/3/Code')
    expect(opened).toEqual([
      ['Lines', ['3', 'Code']],
      ['Lines 3', ['Code']],
    ])
  })

  it('is gone with its field, and not with one that took its place before', () => {
    const revealers = createRevealers()
    const opened: string[] = []
    const leave = revealers.register('/Lines', () => opened.push('old'))
    const leaveNew = revealers.register('/Lines', () => opened.push('new'))
    leave()
    revealers.reveal('/Lines')
    leaveNew()
    revealers.reveal('/Lines')
    expect(opened).toEqual(['new'])
  })
})
