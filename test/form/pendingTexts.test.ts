import { describe, expect, it } from 'vitest'
import { createPendingTexts } from '../../src/form/pendingTexts.js'

/** Whether a promise is settled by now, and all that waits for its turn has had it. */
const isDone = async (promise: Promise<void>): Promise<boolean> => {
  let done = false
  void promise.then(() => {
    done = true
  })
  await new Promise((resolve) => setImmediate(resolve))
  return done
}

describe('pending texts', () => {
  it('hold what was typed by field, and nothing for a field that was cleared', () => {
    const texts = createPendingTexts({ DiagnosisCodes: 'sore thr' })
    texts.set('PatientId', 'doe')
    texts.set('DiagnosisCodes', '')
    expect(texts.get('DiagnosisCodes')).toBe('')
    expect(texts.all()).toEqual({ PatientId: 'doe' })
  })

  it('tell their listeners of changes alone, until those leave', () => {
    const texts = createPendingTexts({})
    let told = 0
    const leave = texts.subscribe(() => {
      told += 1
    })
    texts.set('PatientId', '')
    texts.set('PatientId', 'doe')
    texts.set('PatientId', 'doe')
    expect(told).toBe(1)
    leave()
    texts.set('PatientId', '')
    expect(told).toBe(1)
  })

  it('are resolved at once where none is about to become a value', async () => {
    const texts = createPendingTexts({ PatientId: 'doe' })
    expect(await isDone(texts.resolved())).toBe(true)
  })

  it('are resolved only when the last of those about to become a value has become one', async () => {
    const texts = createPendingTexts({})
    const endFirst = texts.startResolving()
    const endSecond = texts.startResolving()
    const resolved = texts.resolved()
    const other = texts.resolved()
    endSecond()
    endSecond()
    expect(await isDone(resolved)).toBe(false)
    endFirst()
    expect(await isDone(resolved)).toBe(true)
    expect(await isDone(other)).toBe(true)
  })

  it('let whoever waited go on after the value that is set in the same turn', async () => {
    const texts = createPendingTexts({})
    let value = 'none yet'
    const end = texts.startResolving()
    const seen = texts.resolved().then(() => value)
    end()
    value = 'J06.9'
    expect(await seen).toBe('J06.9')
  })
})
