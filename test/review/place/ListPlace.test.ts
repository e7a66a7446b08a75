import { describe, expect, it } from 'vitest'
import {
  inTab,
  isFiltered,
  listedPlace,
  queryOf,
  readPlace,
  supportedPlace,
  todayTab,
  writePlace,
} from '../../../src/review/place/ListPlace.js'

const statuses = ['Draft', 'Submitted']
const rewritten = (search: string) => writePlace(readPlace(search, statuses), statuses)

describe('the place of a list in its address', () => {
  it('survives writing and reading', () => {
    for (const search of [
      '',
      '?status=Submitted',
      '?status=All&provider=201&from=2026-01-02&to=2026-02-03&findings=blocked&sort=-patient',
      '?days=last7&findings=returned',
    ]) {
      expect(rewritten(search)).toBe(search)
    }
  })

  it('ignores unknown values, and leaves defaults out', () => {
    expect(rewritten('?status=Draft&sort=-updatedAt')).toBe('')
    expect(rewritten('?status=Lost&from=yesterday&findings=some&sort=size&text=doe')).toBe('')
  })

  it('queries all statuses on "All", and includes the text only if there is any', () => {
    const sort = { by: 'updatedAt', direction: 'descending' }
    expect(queryOf(readPlace('?status=All', statuses), '  ')).toEqual({ sort })
    expect(queryOf(readPlace('', statuses), ' doe ')).toEqual({ sort, status: 'Draft', text: 'doe' })
  })

  it('is "Today" by default for a clinician, and for others if the address says so', () => {
    expect(readPlace('', statuses, 'home').status).toBe(todayTab)
    expect(readPlace('', statuses, 'offered').status).toBe('Draft')
    expect(readPlace('?status=Today', statuses, 'offered').status).toBe(todayTab)
    expect(readPlace('?status=Today', statuses).status).toBe('Draft')
    // An address with filters is that of a list.
    expect(readPlace('?sort=patient', statuses, 'home').status).toBe('Draft')
    const rewrittenFor = (search: string, today: 'home' | 'offered') =>
      writePlace(readPlace(search, statuses, today), statuses, today)
    expect(rewrittenFor('', 'home')).toBe('')
    expect(rewrittenFor('?status=Draft', 'home')).toBe('?status=Draft')
    expect(rewrittenFor('?status=Today&from=2026-06-01&to=2026-06-07', 'offered')).toBe(
      '?status=Today&from=2026-06-01&to=2026-06-07',
    )
    expect(rewrittenFor('?status=Today&from=2026-06-01&provider=7', 'offered')).toBe('?status=Today')
  })

  it('carries no filter into "Today" or out of it, and queries the first status there', () => {
    const filtered = readPlace('?from=2026-06-01&sort=patient', statuses)
    const today = inTab(filtered, todayTab)
    expect(writePlace(today, statuses, 'home')).toBe('')
    expect(writePlace(inTab(today, 'Submitted'), statuses, 'home')).toBe('?status=Submitted')
    expect(inTab(filtered, 'Submitted')).toEqual({ ...filtered, status: 'Submitted' })
    expect(listedPlace(today, 'Draft').status).toBe('Draft')
    expect(listedPlace(filtered, 'Submitted')).toBe(filtered)
  })

  it('keeps presets of days by name, and queries their dates as of today', () => {
    const daysOf = (days: string) => {
      const place = readPlace(`?status=All&days=${days}&from=2020-01-01`, statuses)
      const { dateFrom, dateTo } = queryOf(place, '', '2026-03-01')
      return [dateFrom, dateTo]
    }
    expect(daysOf('today')).toEqual(['2026-03-01', '2026-03-01'])
    expect(daysOf('yesterday')).toEqual(['2026-02-28', '2026-02-28'])
    expect(daysOf('last7')).toEqual(['2026-02-23', '2026-03-01'])
    expect(daysOf('someday')).toEqual(['2020-01-01', undefined])
    expect(queryOf(readPlace('?findings=returned', statuses), '')).toMatchObject({ returned: true })
  })

  it('says whether it is filtered', () => {
    expect(isFiltered(readPlace('?status=All', statuses), '')).toBe(false)
    expect(isFiltered(readPlace('?provider=1', statuses), '')).toBe(true)
    expect(isFiltered(readPlace('', statuses), 'doe')).toBe(true)
    expect(isFiltered(readPlace('?days=today', statuses), '')).toBe(true)
    expect(isFiltered(readPlace('?findings=returned', statuses), '')).toBe(true)
  })
})

describe('a place of a list whose client supports less', () => {
  const place = readPlace('?status=Submitted&provider=201&days=last7&findings=blocked&sort=patient', statuses)
  const sorts = ['dateOfService', 'updatedAt'] as const

  it('has no filter and no order that nothing on the screen could clear', () => {
    expect(supportedPlace(place, { sorts, filters: ['status', 'providerId'] })).toEqual({
      status: 'Submitted',
      sort: { by: 'updatedAt', direction: 'descending' },
      providerId: '201',
    })
    expect(supportedPlace(place, { sorts: ['id'], filters: [] }).sort).toEqual({
      by: 'id',
      direction: 'descending',
    })
  })

  it('is as it was where all of it is supported', () => {
    const filters = ['providerId', 'dateFrom', 'dateTo', 'readiness', 'returned'] as const
    expect(supportedPlace(place, { sorts: [...sorts, 'patient'], filters })).toEqual(place)
  })

  it('keeps the days of the tab of visits', () => {
    const visits = readPlace(`?status=${todayTab}&from=2026-06-15&to=2026-06-16`, statuses, 'offered')
    expect(supportedPlace(visits, { sorts, filters: [] })).toEqual(visits)
  })
})
