// Times of the server over PostgreSQL: list pages among 1,000, 10,000 and 1,000,000 encounters, and clients that save and
// list at once, at each of these sizes, beside plain Fastify and SQL in the same run: some twelve minutes. Needs DATABASE_URL;
// works in a schema of its own, which is dropped. Options: --most N, --clients N, --seconds N, --port N.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import pg from 'pg'

const { values } = parseArgs({
  options: {
    most: { type: 'string', default: '1000000' },
    clients: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    port: { type: 'string', default: '4199' },
  },
})
const url = process.env.DATABASE_URL
if (url === undefined) throw new Error('Set DATABASE_URL to a PostgreSQL database.')

const schema = `encounter_form_bench_${process.pid}`
const admin = new pg.Client({ connectionString: url })
await admin.connect()
await admin.query(`create schema ${schema}`)
await admin.query(`set search_path = ${schema}`)
const inSchema = new URL(url)
inSchema.searchParams.set('options', `-c search_path=${schema}`)

const user = {
  id: 'bench',
  name: 'Bench',
  capabilities: ['edit', 'submit', 'approve', 'return', 'reopen', 'void'],
}

/** Starts a server over the schema of this run. */
const start = async (script, port) => {
  const child = spawn(process.execPath, [script], {
    env: {
      ...process.env,
      DATABASE_URL: inSchema.href,
      PORT: String(port),
      TOKENS: JSON.stringify({ bench: user }),
      REQUESTS_PER_MINUTE: '100000000',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  for await (const line of createInterface({ input: child.stderr })) if (/interface|app is/.test(line)) break
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM')
      await new Promise((resolve) => child.once('exit', resolve))
    },
  }
}

const server = await start('src/server/dist/start.js', Number(values.port))
const headers = { authorization: 'Bearer bench', 'content-type': 'application/json' }
let writes = 0
let failed = 0
/** What a page among a million may take, in times of one among a thousand. */
const mostTimes = 3

const ask = async (origin, path, body, more = {}) => {
  const since = performance.now()
  const response = await fetch(`${origin}/api${path}`, {
    method: 'POST',
    headers: { ...headers, ...more },
    body: JSON.stringify(body),
  })
  const answer = await response.json()
  if (!response.ok) throw new Error(`${path}: ${response.status} ${answer.detail}`)
  return { answer, ms: performance.now() - since }
}

/** The indexes beside those of keys: it takes a fraction of the time to make them once the rows are there. */
const dropIndexes = async () => {
  const { rows } = await admin.query(
    `select indexname as name, indexdef as made from pg_indexes where schemaname = $1 and tablename = 'encounters'
      and indexname not in (select conname from pg_constraint)`,
    [schema],
  )
  for (const { name } of rows) await admin.query(`drop index "${name}"`)
  return rows.map(({ made }) => made)
}

/** Adds encounters up to a number, by the database itself: as many by the interface would take hours. */
const fill = async (count) => {
  const since = performance.now()
  const indexes = await dropIndexes()
  await admin.query(
    `insert into encounters
    select n, n::text, 'v' || n,
      json_build_object('id', n, 'encounter', json_build_object('EncounterId', n, 'EncounterStatus', status, 'PatientId', n % 50000,
        'ProviderId', 200 + n % 20, 'DateOfService', day, 'DiagnosisCodes', json_build_array('J06.9'), 'ProcedureCodes', json_build_array('99213')),
        'version', 'v' || n, 'updatedAt', at, 'updatedBy', 'Dr. Test'),
      1, status, at, 'dr. test', day, (n % 50000)::text, (200 + n % 20)::text, null,
      '#' || lpad((n % 50000)::text, 16, '0'), '#' || lpad((200 + n % 20)::text, 16, '0'), '$J06.9', '$99213', null,
      array_to_tsvector(array['i' || n, 'i' || n % 50000, 'ij06.9', 'ij069', 'i99213', 'npatient' || n % 5000])
    from (select n, (array['Draft', 'Submitted', 'Approved', 'Approved', 'Approved', 'Voided'])[1 + n % 6] as status,
        to_char(timestamp '2026-06-15' - n % 1500 * interval '1 day', 'YYYY-MM-DD') as day,
        to_char(timestamp '2026-06-15' - n * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
      from generate_series((select coalesce(max(serial), 0) + 1 from encounters where serial <= 1000000), $1::bigint) as n) as made`,
    [count],
  )
  await admin.query(
    `insert into events select serial, 0, json_build_object('kind', 'created', 'at', updated_at, 'by', 'Dr. Test', 'version', version, 'changes', '[]'::json)
    from encounters where not exists (select from events where events.serial = encounters.serial)`,
  )
  for (const made of indexes) await admin.query(made)
  await admin.query('vacuum analyze encounters, events')
  console.log(
    `\n${count.toLocaleString('en')} encounters, filled in ${((performance.now() - since) / 1000).toFixed(0)} s`,
  )
}

const percentile = (times, part) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]

const queries = {
  'newest of a status': { status: 'Draft', limit: 32 },
  all: { limit: 32 },
  'by patient': { status: 'Approved', sort: { by: 'patient', direction: 'ascending' }, limit: 32 },
  'one patient': { patientId: 77, limit: 32 },
  'a word': { text: 'patient77', limit: 32 },
  'a rare word': { text: 'patient4999', limit: 32 },
  'a word that nothing has': { text: 'zebra', limit: 32 },
}

/** What the plain server keeps: as many rows as there are encounters, with an index for its one list. */
const fillPlain = async () => {
  await admin.query('drop table if exists plain')
  await admin.query(
    'create table plain (id bigserial primary key, status text not null, at text not null, record json not null)',
  )
  await admin.query(
    'insert into plain (status, at, record) select status, updated_at, record from encounters',
  )
  await admin.query('create index on plain (status, at, id)')
  await admin.query('vacuum analyze plain')
}

/** Has clients save and list every second, and tells what became of it. */
const load = async (name, origin) => {
  const [lists, saves, errors] = [[], [], []]
  const begin = performance.now()
  const end = begin + Number(values.seconds) * 1000
  const client = async (number) => {
    await new Promise((resolve) => setTimeout(resolve, (number * 1000) / Number(values.clients)))
    while (performance.now() < end) {
      const since = performance.now()
      writes += 1
      const encounter = { PatientId: 1 + number, ProviderId: 201, DateOfService: '2026-06-15' }
      await Promise.all([
        ask(origin, '/encounters', { encounter }, { 'idempotency-key': `"bench-${writes}"` }).then(({ ms }) =>
          saves.push(ms),
        ),
        ask(origin, '/encounters/search', queries['newest of a status']).then(({ ms }) => lists.push(ms)),
      ]).catch((error) => errors.push(error.message))
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 1000 - (performance.now() - since))))
    }
  }
  await Promise.all(Array.from({ length: Number(values.clients) }, (_, number) => client(number)))
  const rate = ((lists.length + saves.length) * 1000) / (performance.now() - begin)
  failed += errors.length
  console.log(
    `${name}, ${values.clients} clients for ${values.seconds} s: ${rate.toFixed(0)} requests a second, ${errors.length} errors; list: median ${percentile(lists, 0.5).toFixed(1)}, p95 ${percentile(lists, 0.95).toFixed(1)} ms; save: median ${percentile(saves, 0.5).toFixed(1)}, p95 ${percentile(saves, 0.95).toFixed(1)} ms`,
  )
  if (errors.length > 0) console.log([...new Set(errors)].slice(0, 5).join('\n'))
}

/** The median time of a page of each list. */
const measureLists = async () => {
  const medians = new Map()
  for (const [name, query] of Object.entries(queries)) {
    const times = []
    for (let round = 0; round < 60; round += 1)
      times.push((await ask(server.origin, '/encounters/search', query)).ms)
    const warm = times.slice(10)
    medians.set(name, percentile(warm, 0.5))
    console.log(
      `a page of ${name}: median ${percentile(warm, 0.5).toFixed(1)} ms, p95 ${percentile(warm, 0.95).toFixed(1)} ms`,
    )
  }
  return medians
}

try {
  const lists = []
  for (const count of [1_000, 10_000, 1_000_000].filter((number) => number <= Number(values.most))) {
    await fill(count)
    lists.push({ count, medians: await measureLists() })
    await load('the server', server.origin)
    await fillPlain()
    const plain = await start('e2e/bench/plainServer.mjs', Number(values.port) + 1)
    try {
      await load('plain Fastify and SQL', plain.origin)
    } finally {
      await plain.stop()
    }
  }
  const [few, many] = [lists[0], lists.at(-1)]
  console.log(
    `\na page among ${many.count.toLocaleString('en')}, in times of one among ${few.count.toLocaleString('en')}:`,
  )
  for (const [name, time] of many.medians) {
    const ratio = time / few.medians.get(name)
    console.log(`${name}: ${ratio.toFixed(2)}${ratio <= mostTimes ? '' : ` ABOVE ${mostTimes}`}`)
  }
  if (failed > 0) console.log(`${failed} requests FAILED`)
} finally {
  await server.stop()
  await admin.query(`drop schema ${schema} cascade`)
  await admin.end()
}
