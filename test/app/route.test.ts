import { expect, it } from 'vitest'
import { besideList, isNewEncounter, routeOf } from '../../src/app/route.js'

it.each([
  ['/', '', null, { page: 'list', id: undefined }],
  ['/', '?status=Draft', null, { page: 'list', id: undefined }],
  ['/settings', '', null, { page: 'settings' }],
  ['/settings/', '', null, { page: 'settings' }],
  ['/encounters/new', '', null, { page: 'encounter', id: 'new' }],
  ['/encounters/new', '?status=Draft', besideList, { page: 'encounter', id: 'new' }],
  ['/encounters/8009001', '', null, { page: 'encounter', id: '8009001' }],
  ['/encounters/8009001', '?status=Draft', null, { page: 'list', id: '8009001' }],
  ['/encounters/8009001', '', besideList, { page: 'list', id: '8009001' }],
  ['/encounters/8009001/print', '', null, { page: 'print', id: '8009001' }],
  ['/encounters/new/print', '', null, { page: 'not-found', isEncounter: false }],
  ['/encounters/Doe Jane', '', null, { page: 'not-found', isEncounter: true }],
  ['/encounters/Doe Jane/print', '', null, { page: 'not-found', isEncounter: false }],
  ['/encounters/8009001/print/more', '', null, { page: 'not-found', isEncounter: false }],
  ['/encounters', '', null, { page: 'not-found', isEncounter: false }],
  ['/playground', '', null, { page: 'playground' }],
  ['/gallery', '', null, { page: 'gallery' }],
  ['/gallery/x', '', null, { page: 'not-found', isEncounter: false }],
  ['/playground/x', '', null, { page: 'not-found', isEncounter: false }],
  ['/forms/intake', '', null, { page: 'form', name: 'intake' }],
  ['/forms/new%20patient', '', null, { page: 'form', name: 'new patient' }],
  ['/forms/%', '', null, { page: 'not-found', isEncounter: false }],
  ['/forms', '', null, { page: 'not-found', isEncounter: false }],
  ['/nowhere', '', null, { page: 'not-found', isEncounter: false }],
])('%s%s leads to a page', (path, search, state, route) => {
  expect(routeOf(path, search, state)).toEqual(route)
})

it('tells a new encounter from one whose id begins alike', () => {
  expect(['/encounters/new', '/encounters/newer'].map(isNewEncounter)).toEqual([true, false])
})
