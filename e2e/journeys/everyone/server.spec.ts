import { startServerProcess } from '../../faults/startServerProcess.js'
import { choose, fillRequired, findEncounterForm, signInAs } from '../../support/encounterForm.js'
import { serverOrigin } from '../../support/ports.js'
import { expect, test } from '../../support/test.js'

test('an encounter on a server is saved, submitted and approved, and another browser sees it change', async ({
  browser,
  page,
}) => {
  await page.goto(`${serverOrigin}/encounters/new`)
  const form = findEncounterForm(page)
  await fillRequired(form)
  await choose(form.diagnoses, 'j069')
  await choose(form.procedures, '99213')
  await expect(form.status).toHaveText(/^Saved/)

  const desk = await browser.newContext()
  const list = await desk.newPage()
  await list.goto(`${serverOrigin}/?status=Submitted`)
  await signInAs(list, 'Robin (front desk)')
  const rows = list.getByRole('table', { name: 'Encounters' }).getByRole('row')
  await expect(list.getByRole('tab', { name: /^Submitted/ })).toBeVisible()
  const before = await rows.count()
  await form.button('Submit').press('Enter')
  await expect(form.step).toHaveText(/Submitted/)
  // The other browser is told by the server.
  await expect(rows).toHaveCount(Math.max(2, before + 1))
  await desk.close()

  await page.reload()
  await expect(form.step).toHaveText(/Submitted/)
  await signInAs(page, 'Robin (front desk)')
  await form.button('Approve').press('Enter')
  await expect(form.step).toHaveText(/Approved/)
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  // Nothing of a server's encounters is looked after in this browser.
  await expect(page.getByRole('heading', { name: 'Storage' })).toHaveCount(0)
})

test('follows one stream of changes, and names nobody in an address', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname.startsWith('/api/')) asked.push(`${request.method()} ${pathname}${search}`)
  })
  await page.goto(`${serverOrigin}/?status=Draft`)
  await expect(page.getByRole('tab', { name: /^Drafts/ })).toBeVisible()
  await page.goto(`${serverOrigin}/encounters/new`)
  asked.length = 0
  const form = findEncounterForm(page)
  await form.patient.fill('Doe, Jane 3/15/85')
  await expect(form.options.first()).toContainText('Doe, Jane')
  await expect.poll(() => asked).toContain('POST /api/directory/search')
  expect(asked.filter((request) => !/^(?:GET|POST) \/api\/[a-z/]+$/.test(request))).toEqual([])
  expect(asked.filter((request) => request.endsWith('/api/changes')).length).toBeLessThanOrEqual(1)
})

test('asks a server for nothing twice, unless something has changed', async ({ page, request }) => {
  test.setTimeout(120_000)
  // A server of its own: what other journeys change would be asked for as well.
  const server = await startServerProcess({ DATABASE_URL: '', DATA_DIR: 'memory:' })
  const origin = `http://127.0.0.1:${server.port}`
  const asked: string[] = []
  page.on('request', (sent) => {
    const { pathname } = new URL(sent.url())
    if (pathname.startsWith('/api/')) asked.push(`${sent.method()} ${pathname} ${sent.postData() ?? ''}`)
  })
  const following = page.waitForResponse(`${origin}/api/changes`)
  await page.goto(`${origin}/?status=Draft`)
  await expect(page.getByRole('tab', { name: /^Drafts \d/ })).toBeVisible()
  await following
  // A change of another client is the reason for the second list, and for one alone.
  const lists = () => asked.filter((sent) => sent.includes('"status":"Draft"'))
  expect(lists()).toHaveLength(1)
  const made = await request.post(`${origin}/api/encounters`, {
    headers: { authorization: 'Bearer demo-lee', 'idempotency-key': `"${crypto.randomUUID()}"` },
    data: { encounter: { PatientId: 100_234, ProviderId: 201, DateOfService: '2026-06-15' } },
  })
  expect(made.status()).toBe(201)
  await expect(page.getByRole('tab', { name: 'Drafts 1' })).toBeVisible()
  expect(lists()).toHaveLength(2)
  const directory = asked.filter((sent) => sent.includes('/directory/'))
  expect(directory).toEqual([...new Set(directory)])
  expect(asked.filter((sent) => sent.includes('/api/changes'))).toHaveLength(1)
  await page.close()
  await server.stop('SIGTERM')
})
