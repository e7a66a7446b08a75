import { describe, expect, it } from 'vitest'
import { type Answer, planAnswer } from '../../../src/app/serviceWorker/planAnswer.js'

const scope = 'https://clinic.example/'
const built = new Set([`${scope}assets/start-12345678.js`, `${scope}index.html`, `${scope}licences.txt`])
const isBuilt = (url: string) => built.has(url)

const plan = (path: string, { mode = 'cors', method = 'GET' } = {}, origin = scope): Answer | undefined =>
  planAnswer({ method, mode, url: `${origin}${path}` }, { scope, isBuilt })

describe('what the service worker answers', () => {
  it.each([
    ['', 'page'],
    ['?status=Draft', 'page'],
    ['encounters/new', 'page'],
    ['encounters/8009001?status=Draft', 'page'],
    ['encounters/-7/print', 'page'],
    ['settings#storage', 'page'],
    ['forms/intake', 'page'],
    ['licences.txt', 'file'],
  ])('opens /%s as a %s', (path, answer) => {
    expect(plan(path, { mode: 'navigate' })).toBe(answer)
  })

  it.each([
    ['assets/start-12345678.js', 'file'],
    // Of a version that a tab still has open.
    ['assets/start-00000000.js', 'file'],
    ['config.json', 'config'],
    ['codes/index.json', 'pack-list'],
    ['codes/cpt-2026.pack', 'pack'],
  ])('knows /%s as a %s', (path, answer) => {
    expect(plan(path)).toBe(answer)
  })

  it.each([
    'api/encounters/8009001',
    'api/encounters/search',
    'api/directory/search',
    'api/changes',
    'api/config.json',
    'api/codes/index.json',
    'api/assets/start-12345678.js',
    'health',
    'ready',
    'metrics',
    'metadata',
    'fhir/Patient/1',
    'serviceWorker.js',
    'config.json?patient=Doe',
    'codes/index.json?patient=Doe',
    'codes/search/Doe',
    'assets/start-12345678.js?v=1',
    'encounters/8009001',
    'settings',
  ])('leaves /%s to the browser', (path) => {
    expect(plan(path)).toBeUndefined()
  })

  it.each(['api/encounters', 'health', 'metrics', 'no/such/page'])('opens no app at /%s', (path) => {
    expect(plan(path, { mode: 'navigate' })).toBeUndefined()
  })

  it.each(['POST', 'PUT', 'HEAD'])('leaves every %s to the browser', (method) => {
    for (const path of ['', 'config.json', 'assets/start-12345678.js', 'codes/index.json']) {
      expect(plan(path, { method, mode: 'navigate' })).toBeUndefined()
      expect(plan(path, { method })).toBeUndefined()
    }
  })

  it.each(['https://ehr.example/', 'https://clinic.example.evil.example/', 'http://clinic.example/'])(
    'leaves all of %s to the browser',
    (origin) => {
      for (const path of [
        '',
        'config.json',
        'assets/start-12345678.js',
        'codes/index.json',
        'encounters/new',
      ])
        expect(plan(path, { mode: 'navigate' }, origin)).toBeUndefined()
    },
  )
})
