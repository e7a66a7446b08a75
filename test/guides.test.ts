import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findConfigProblems } from '../src/client/siteConfig/findConfigProblems.js'
import { createStarterCodeSource } from '../src/codes/starter/createStarterCodeSource.js'
import { checkEncounter } from '../src/encounter/checkEncounter.js'
import { kareoEncounter } from '../src/encounter/EncounterDefinition.js'
import { extendEncounter } from '../src/encounter/extendEncounter.js'
import { kareoEncounterUi } from '../src/encounter/kareoEncounter.js'
import { blocksOf, commandsUnder, guides, writeGuides } from './support/guides.mjs'

const root = join(import.meta.dirname, '..')
const folders = writeGuides(join(root, 'dist/guides/node'))

/** Imports a file that a page shows. */
const load = (page: string, file: string) => import(join(folders.get(page) ?? page, file))

const code = ['ts', 'tsx', 'js', 'jsx', 'html']

describe.each(guides)('%s', (page) => {
  it('names the file of each block of code, so that a test can run it', () => {
    const unnamed = blocksOf(page).filter(
      ({ language, file }) => code.includes(language) && file === undefined,
    )
    expect(unnamed.map((block) => block.code)).toEqual([])
  })
})

describe('each config.json of the guides', () => {
  const configs = guides.flatMap((page) =>
    blocksOf(page)
      .filter(({ language }) => language === 'json')
      .map(({ code }) => [page, JSON.parse(code)] as const),
  )

  it.each(configs)('of %s can be used: %j', (_page, config) => {
    expect(findConfigProblems(config)).toEqual([])
    if (config.encounter !== undefined)
      expect(() => extendEncounter(kareoEncounter, config.encounter)).not.toThrow()
  })
})

describe('docs/workflow.md', () => {
  it('has a client that holds to its statuses', async () => {
    const { client } = await load('docs/workflow.md', 'codingClient.ts')
    const visit = { PatientId: 1, ClinicianId: 2, Day: '2026-06-15' }
    const created = await client.create(visit, { idempotencyKey: 'one' })
    expect(created.encounter).toMatchObject({ ...visit, State: 'Open' })
  })
})

describe('docs/start.md', () => {
  const files = { Vite: 'src/App.tsx', Next: 'app/page.tsx', 'A plain page': 'index.html' }

  it.each(Object.entries(files))('takes four commands and at most twelve lines for %s', (heading, file) => {
    expect(commandsUnder('docs/start.md', heading)).toHaveLength(4)
    const block = blocksOf('docs/start.md').find((one) => one.file === file)
    const lines =
      block?.code
        .trim()
        .split('\n')
        .slice(1)
        .filter((line) => line !== '') ?? expect.fail()
    expect(lines.length).toBeLessThanOrEqual(12)
  })
})

writeFileSync(
  join(folders.get('docs/client.md') ?? '', 'startServer.ts'),
  `export { startServer } from '${join(root, 'test/support/startServer.ts')}'\n`,
)
// Its suite becomes part of this one.
await load('docs/client.md', 'ourClient.test.ts')

describe('docs/client.md', () => {
  it('tells of a server that does not answer as unavailable', async () => {
    const { createOurClient } = await load('docs/client.md', 'ourClient.ts')
    await expect(createOurClient('http://127.0.0.1:1').get(1)).rejects.toMatchObject({
      name: 'EncounterClientError',
      kind: 'unavailable',
    })
  })
})

describe('docs/check.md', () => {
  const visit = { PatientId: 1, ProviderId: 202, DateOfService: '2026-06-15', DiagnosisCodes: ['J06.9'] }
  const found = async (encounter: Readonly<Record<string, unknown>>) => {
    const { supervised } = await load('docs/check.md', 'supervised.ts')
    const context = {
      ...{ ui: kareoEncounterUi, today: '2026-06-15', entryOf: () => undefined },
      checks: [supervised],
    }
    return checkEncounter(encounter, context).filter(({ id }) => id === 'our-supervised')
  }

  it('finds what it says, and nothing where the modifier is or another provider', async () => {
    const refused = { ...visit, ProcedureCodes: ['36415', '99214-25'] }
    expect(await found(refused)).toEqual([
      {
        id: 'our-supervised',
        severity: 'error',
        path: ['ProcedureCodes', 1],
        message: '99214-25 by a resident needs the modifier GC',
        about: ['99214-25'],
      },
    ])
    expect(await found({ ...visit, ProcedureCodes: ['99214-25-GC', '99213'] })).toEqual([])
    expect(await found({ ...refused, ProviderId: 201 })).toEqual([])
  })

  it('has its client refuse to submit what the check finds', async () => {
    const { client } = await load('docs/check.md', 'Visits.tsx')
    const { id, version } = await client.create(
      { ...visit, ProcedureCodes: ['99214'] },
      { idempotencyKey: 'one' },
    )
    const submit = client.transition(id, { to: 'Submitted' }, { ifMatch: version, idempotencyKey: 'two' })
    await expect(submit).rejects.toMatchObject({ kind: 'invalid', message: /needs the modifier GC/ })
  })
})

describe('docs/codes.md', () => {
  it('has a source that asks a server and passes on what it answers', async () => {
    const starter = createStarterCodeSource()
    const { createServer } = await import('node:http')
    const server = createServer(async (request, response) => {
      let text = ''
      for await (const chunk of request.setEncoding('utf8')) text += chunk
      const body = JSON.parse(text)
      const answers: Readonly<Record<string, () => Promise<unknown>>> = {
        '/sets': () => starter.sets(),
        '/search': () => starter.search(body),
        '/codes': () => starter.lookUp(body),
      }
      const answer = answers[request.url ?? '']
      response.writeHead(answer ? 200 : 404).end(JSON.stringify(await answer?.()))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') expect.fail('no port')
    const { createOurCodes } = await load('docs/codes.md', 'ourCodes.ts')
    const codes = createOurCodes(`http://127.0.0.1:${address.port}`)
    const query = { systems: ['icd10cm'], text: 'sore throat' } as const
    expect(await codes.search(query)).toEqual(await starter.search(query))
    const refs = [
      { system: 'icd10cm', code: 'J06.9' },
      { system: 'icd10cm', code: 'J06.8888' },
    ] as const
    expect(await codes.lookUp(refs)).toEqual(await starter.lookUp(refs))
    expect(await codes.sets()).toEqual(await starter.sets())
    server.close()
    await expect(createOurCodes(`http://127.0.0.1:${address.port}/gone`).sets()).rejects.toThrow()
  })
})
