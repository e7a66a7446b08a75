import { describe, expect, it } from 'vitest'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import type { User } from '../../../src/encounter/User.js'
import { errorOf, everyone, over, visit } from '../../../src/testing/contractSupport.js'
import { createOffice } from './support/createOffice.js'

const robin: User = { ...everyone, id: 'robin', name: 'Robin Test' }

/** An office whose proxy signs people in by a cookie, which all tabs share. */
const openWithCookie = () => {
  let signedIn: User | undefined = everyone
  let asked = 0
  let time = Date.parse('2026-06-15T14:00:00Z')
  const office = createOffice({
    now: () => new Date(time),
    readUser: async () => {
      asked += 1
      if (signedIn === undefined) throw new EncounterClientError('unauthorized', 'You are signed out.')
      return signedIn
    },
  })
  return {
    office,
    countAsked: () => asked,
    signIn: (user: User | undefined) => {
      signedIn = user
      time += 60_000
    },
  }
}

describe('an outbox in a session that may become another user’s', () => {
  it('sends nothing of one user as another, and sends it once the user is back', async () => {
    const { office, signIn } = openWithCookie()
    const { client } = office.openTab()
    office.turn('off')
    await client.create(visit, { idempotencyKey: 'k' })
    office.turn('on')
    signIn(robin)
    await client.outbox.retry()
    expect(office.sent).toEqual([])
    expect(client.outbox.items()).toMatchObject([{ key: 'k' }])
    expect(client.outbox.items()[0]?.problem).toBeUndefined()
    expect(client.outbox.hold()).toEqual({ kind: 'other-user', owner: everyone, user: robin })
    signIn(everyone)
    await client.outbox.retry()
    expect(office.sent).toEqual(['k'])
    expect(client.outbox.items()).toEqual([])
    expect(client.outbox.hold()).toBeUndefined()
  })

  it('keeps what is saved while somebody else is signed in, and sends no import as them', async () => {
    const { office, signIn } = openWithCookie()
    const { client } = office.openTab()
    const made = await client.create(visit, { idempotencyKey: 'k' })
    signIn(robin)
    await client.update(made.id, { ...visit, PatientId: 7 }, over(made))
    expect(client.outbox.items()).toMatchObject([{ kind: 'update' }])
    expect(await office.server.history(made.id)).toHaveLength(1)
    // What this device cannot plan is not sent as somebody else either.
    const unseen = await office.server.create(visit, { idempotencyKey: 'other' })
    expect(await errorOf(client.update(unseen.id, visit, over(unseen)))).toMatchObject({
      kind: 'unauthorized',
      message: expect.stringContaining(everyone.name),
    })
    expect((await errorOf(client.restore([]))).kind).toBe('unauthorized')
  })

  it('says that nobody is signed in, and asks nobody to decide about it', async () => {
    const { office, signIn } = openWithCookie()
    const { client } = office.openTab()
    office.turn('off')
    await client.create(visit, { idempotencyKey: 'k' })
    office.turn('on')
    signIn(undefined)
    await client.outbox.retry()
    expect(client.outbox.hold()).toEqual({ kind: 'signed-out', owner: everyone })
    expect(client.outbox.items()[0]?.problem).toBeUndefined()
  })

  it('takes a refusal for a sign-out where the session has ended since it was asked', async () => {
    const { office, signIn } = openWithCookie()
    const { client } = office.openTab()
    await client.create(visit, { idempotencyKey: 'k' })
    office.fates.push('signed out')
    // Without a minute between: the last answer still counts.
    const creating = client.create({ ...visit, PatientId: 5 }, { idempotencyKey: 'l' })
    signIn(undefined)
    await creating
    expect(client.outbox.items()).toMatchObject([{ key: 'l' }])
    expect(client.outbox.items()[0]?.problem).toBeUndefined()
    expect(client.outbox.hold()?.kind).toBe('signed-out')
  })

  it('asks once for many changes that are sent in a row, and not at all where nothing waits', async () => {
    const { office, countAsked } = openWithCookie()
    const { client } = office.openTab()
    await client.outbox.retry()
    expect(countAsked()).toBe(0)
    office.turn('off')
    for (const key of ['a', 'b', 'c']) await client.create(visit, { idempotencyKey: key })
    office.turn('on')
    const before = countAsked()
    await client.outbox.retry()
    expect(office.sent.toSorted()).toEqual(['a', 'b', 'c'])
    expect(countAsked() - before).toBeLessThanOrEqual(1)
  })
})

it('sends nothing of one user as another where the session changes between the question and the write', async () => {
  let session: User = everyone
  /** Who signs in once the server has said whose the session is. */
  let next: User | undefined
  const office = createOffice({
    session: () => session,
    readUser: async () => {
      const was = session
      session = next ?? session
      next = undefined
      return was
    },
  })
  const { client } = office.openTab()
  office.turn('off')
  await client.create(visit, { idempotencyKey: 'k' })
  office.turn('on')
  session = robin
  await client.outbox.retry()
  session = everyone
  next = robin
  await client.outbox.retry()
  expect((await office.server.list({})).records).toEqual([])
  expect(client.outbox.items()).toMatchObject([{ key: 'k' }])
  expect(client.outbox.items()[0]?.problem).toBeUndefined()
  expect(client.outbox.hold()).toEqual({ kind: 'other-user', owner: everyone, user: robin })
  session = everyone
  await client.outbox.retry()
  expect((await office.server.list({})).records).toMatchObject([{ updatedBy: everyone.name }])
  expect(client.outbox.items()).toEqual([])

  const unseen = await office.server.create(visit, { idempotencyKey: 'other' })
  expect((await errorOf(client.restore([], { as: robin.id }))).kind).toBe('unauthorized')
  expect((await errorOf(client.update(unseen.id, visit, { ...over(unseen), as: robin.id }))).kind).toBe(
    'unauthorized',
  )
})

describe('a change that was refused because of who was signed in', () => {
  it('is sent at the next sign-in, in the same tab or a later one', async () => {
    const office = createOffice()
    for (const isLater of [false, true]) {
      office.turn('off')
      const before = office.openTab()
      const key = isLater ? 'l' : 'k'
      await before.client.create(visit, { idempotencyKey: key })
      office.turn('on')
      office.fates.push('signed out')
      await before.client.outbox.retry()
      expect(before.client.outbox.items()).toMatchObject([{ key, problem: { kind: 'refused' } }])
      if (isLater) before.kill()
      const { client } = isLater ? office.openTab() : before
      await client.outbox.retry()
      expect(client.outbox.items()).toEqual([])
      expect(office.sent.at(-1)).toBe(key)
      before.kill()
    }
  })
})
