// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import { followTasks } from '../../../src/client/fhir/followTasks.js'
import { billingTask, extensionUrls } from '../../../src/client/fhir/mapping/names.js'
import { pageVisibility } from '../../../src/client/fhir/pageVisibility.js'
import {
  createFhirServer,
  type FhirServer,
  type ResourcePage,
  type SearchParameters,
} from '../../../src/client/fhir/server/createFhirServer.js'
import type { ChangeNotice } from '../../../src/client/http/readNotices.js'
import { systems } from './support/fhirSetting.js'

const task = (id: string, lastUpdated: string, key = 'theirs') => ({
  resourceType: 'Task',
  id,
  meta: { versionId: lastUpdated, lastUpdated },
  extension: [{ url: extensionUrls.key, valueString: key }],
  focus: { reference: `Encounter/${id}` },
})

/** Follows a server that gives these answers one after the other, and then ends. */
const follow = async (answers: readonly (ResourcePage | 'failure')[]) => {
  const controller = new AbortController()
  const asked: SearchParameters[] = []
  const notices: ChangeNotice['ids'][] = []
  const pauses: number[] = []
  const server: FhirServer = {
    ...createFhirServer({ baseUrl: 'https://ehr.example/fhir', systems }),
    search: async (_type, parameters) => {
      const answer = answers[asked.length]
      asked.push(parameters)
      if (answer === undefined || answer === 'failure') throw new EncounterClientError('unavailable', 'Off.')
      return answer
    },
  }
  await followTasks(
    {
      server,
      interval: 1000,
      page: {
        whenVisible: async () => {},
        pause: async (ms) => {
          pauses.push(ms)
          if (asked.length === answers.length) controller.abort()
        },
      },
      isOwn: (key) => key === 'own',
      idsOf: async (references) => references.map((reference) => reference.slice('Encounter/'.length)),
      onNotice: ({ ids }) => notices.push(ids),
    },
    controller.signal,
  )
  return { asked, notices, pauses }
}

const long = '2020-06-15T10:00:00.000Z'
const later = '2020-06-15T10:00:30.000Z'

describe('looking for the changes of others', () => {
  it('tells each change once, none of those before the first look, and none of its own', async () => {
    const first = { resources: [task('a', long), task('b', long)] }
    const second = { resources: [task('b', later), task('c', later, 'own'), task('a', long)] }
    const { notices, asked } = await follow([first, second, second])
    expect(notices).toEqual([['b']])
    expect(asked[0]?.find(([name]) => name === '_lastUpdated')).toBeUndefined()
    expect(asked[0]?.find(([name]) => name === 'code')?.[1]).toContain(billingTask)
    // A minute before what was seen last: a server may show later what it stored before.
    expect(asked[2]).toContainEqual(['_lastUpdated', 'ge2020-06-15T09:59:30.000Z'])
  })

  it('tells at the first look what has just changed: it may be newer than what is shown', async () => {
    const just = task('a', new Date().toISOString())
    expect((await follow([{ resources: [just, task('b', long)] }])).notices).toEqual([['a']])
  })

  it('tells that any may have changed where there are more than one look shows', async () => {
    const { notices } = await follow([
      { resources: [] },
      { resources: [task('a', later)], next: 'https://ehr.example/fhir/Task?page=2' },
    ])
    expect(notices).toEqual(['all'])
  })

  it('waits longer after each failure, and looks again for what it has not told', async () => {
    const second = { resources: [task('a', later)] }
    const { notices, pauses } = await follow([
      { resources: [task('a', long)] },
      ...Array.from({ length: 10 }, () => 'failure' as const),
      second,
    ])
    expect(pauses.slice(0, 4)).toEqual([1000, 2000, 4000, 8000])
    expect(Math.max(...pauses)).toBe(300_000)
    expect(pauses.at(-1)).toBe(1000)
    expect(notices).toEqual([['a']])
  })

  it('waits while the page is hidden', async () => {
    let visibilityState: DocumentVisibilityState = 'hidden'
    const { signal } = new AbortController()
    const page = pageVisibility({
      get visibilityState() {
        return visibilityState
      },
      addEventListener: document.addEventListener.bind(document),
      removeEventListener: document.removeEventListener.bind(document),
    })
    const seen: string[] = []
    const waiting = page.whenVisible(signal).then(() => seen.push('visible'))
    document.dispatchEvent(new Event('visibilitychange'))
    await Promise.resolve()
    expect(seen).toEqual([])
    visibilityState = 'visible'
    document.dispatchEvent(new Event('visibilitychange'))
    await waiting
    await page.whenVisible(signal)
  })
})
