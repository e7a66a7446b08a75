import { describe, expect, it } from 'vitest'
import { encounterWorkflow } from '../../../src/encounter/workflow.js'
import { nameOfAction, nameOfStatus } from '../../../src/encounter/workflowNames.js'
import { es } from '../../../src/messages/es/catalogue.js'

type Entry = readonly [name: string, value: unknown]

/** All words of a file, those of its groups by "group.name". */
const wordsOf = (file: object, within = ''): readonly Entry[] =>
  Object.entries(file).flatMap(([name, value]: readonly [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? wordsOf(value, `${within}${name}.`)
      : [[`${within}${name}`, value] as const],
  )

const english = import.meta.glob<object>('../../../src/messages/en/*.ts', { eager: true })

const files = Object.entries(es).map(([file, spanish]) => {
  const own = english[`../../../src/messages/en/${file}.ts`]
  if (own === undefined) throw new Error(`There is no English file ${file}.`)
  return { file, spanish: new Map(wordsOf(spanish)), english: new Map(wordsOf(own)) }
})

/** What reads the same in both languages: names of official things, of keys and of what a clinic calls so. */
const same =
  /^(?:\W*|F|M|No|ID|Ctrl|Esc|Superbill|Medicare Code Editor|(?:ICD-10-CM|CPT|HCPCS)(?: Level II)?)$/
const isSource = (name: string): boolean => name.startsWith('sources.')

describe('the Spanish words', () => {
  it.each(files)('of $file are all there, in the kinds of the English ones', (words) => {
    const kinds = (entries: ReadonlyMap<string, unknown>) =>
      Object.fromEntries([...entries].map(([name, value]) => [name, typeof value]).sort())
    // Spanish may have more: what its own words are made from.
    expect(kinds(words.spanish)).toMatchObject(kinds(words.english))
  })

  it.each(files)('of $file are not left in English', (words) => {
    const left = [...words.spanish]
      .filter(
        ([name, value]) =>
          typeof value === 'string' &&
          value === words.english.get(name) &&
          !isSource(name) &&
          !same.test(value),
      )
      .map(([name]) => name)
    expect(left).toEqual([])
  })

  it('name every status and every action of the standard workflow', () => {
    for (const { status } of encounterWorkflow.statuses)
      expect(nameOfStatus(status, es.workflow)).not.toBe(status)
    for (const { action } of encounterWorkflow.transitions)
      expect(nameOfAction(action, es.workflow)).not.toBe(action)
  })

  it('leave a host’s own statuses and actions as the host has them', () => {
    expect(nameOfStatus('In coding', es.workflow)).toBe('In coding')
    expect(nameOfStatus('toString', es.workflow)).toBe('toString')
    expect(nameOfAction('Send to coding', es.workflow)).toBe('Send to coding')
  })
})
