import { describe, expect, it } from 'vitest'
import { insertionAt, moveOf, removalOf } from '../../../src/form/fields/ArrayList/listChange.js'
import { createPendingTexts } from '../../../src/form/fields/pendingTexts.js'

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

  it('hold a save up only where they say what is wrong, until they are gone', () => {
    const texts = createPendingTexts({})
    texts.set('DiagnosisCodes', 'sore thr')
    texts.set('DateOfService', '6/51', 'No such day')
    expect(texts.problems()).toEqual({ DateOfService: 'No such day' })
    texts.set('DateOfService', '')
    expect(texts.problems()).toEqual({})
    texts.set('DateOfService', '6/51', 'No such day')
    texts.clear()
    expect(texts.problems()).toEqual({})
  })

  it('tell of another problem with the same text, but not of what was kept over a reload', () => {
    const texts = createPendingTexts({ DateOfService: '6/51' })
    let told = 0
    texts.subscribe(() => {
      told += 1
    })
    texts.set('DateOfService', '6/51', 'Being typed')
    expect(told).toBe(0)
    texts.set('DateOfService', '6/51', 'No such day')
    expect(told).toBe(1)
  })

  it('are asked to become values, until their field is gone', () => {
    const texts = createPendingTexts({})
    let asked = 0
    const leave = texts.onCommit(() => {
      asked += 1
    })
    texts.commit()
    leave()
    texts.commit()
    expect(asked).toBe(1)
  })

  it('go on with the items of a list when one before them is removed', () => {
    const texts = createPendingTexts({ Dates: 'a', 'Dates.0': 'b', 'Dates.10.Day': 'e', Other: 'f' })
    texts.set('Dates.1', 'c', 'wrong')
    texts.set('Dates.2', 'd', 'wrong too')
    texts.itemsMoved('Dates', removalOf(1).to)
    expect(texts.all()).toEqual({
      Dates: 'a',
      'Dates.0': 'b',
      'Dates.1': 'd',
      'Dates.9.Day': 'e',
      Other: 'f',
    })
    expect(texts.problems()).toEqual({ 'Dates.1': 'wrong too' })
  })

  it('go on with the items of a list that change places', () => {
    const texts = createPendingTexts({ 'Dates.0': 'a', 'Dates.2.Day': 'c', 'DatesToo.0': 'x' })
    texts.set('Dates.1', 'b', 'wrong')
    texts.itemsMoved('Dates', moveOf(0, 2).to)
    expect(texts.all()).toEqual({ 'Dates.2': 'a', 'Dates.0': 'b', 'Dates.1.Day': 'c', 'DatesToo.0': 'x' })
    expect(texts.problems()).toEqual({ 'Dates.0': 'wrong' })
    texts.itemsMoved('Dates', insertionAt(1, 'new').to)
    expect(texts.all()).toEqual({ 'Dates.3': 'a', 'Dates.0': 'b', 'Dates.2.Day': 'c', 'DatesToo.0': 'x' })
  })

  it('are resolved at once where none is about to become a value', async () => {
    const texts = createPendingTexts({ PatientId: 'doe' })
    expect(await isDone(texts.whenResolved())).toBe(true)
  })

  it('are resolved only when the last of those about to become a value has become one', async () => {
    const texts = createPendingTexts({})
    const endFirst = texts.startResolving()
    const endSecond = texts.startResolving()
    const resolved = texts.whenResolved()
    const other = texts.whenResolved()
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
    const seen = texts.whenResolved().then(() => value)
    end()
    value = 'J06.9'
    expect(await seen).toBe('J06.9')
  })
})
