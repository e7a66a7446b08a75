// What a save and a list cost at least: Fastify and one SQL statement each, with no rules, no history, no keys and no
// counts. bench:server measures the server beside it.
import fastify from 'fastify'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 })
const app = fastify()

app.post('/api/encounters', async ({ body }) => {
  const { encounter } = body
  const at = new Date().toISOString()
  const { rows } = await pool.query(
    `insert into plain (status, at, record) values ('Draft', $1, $2) returning id`,
    [at, JSON.stringify({ encounter, updatedAt: at })],
  )
  return rows[0]
})

app.post('/api/encounters/search', async ({ body }) => {
  const { status, limit } = body
  const { rows } = await pool.query(
    'select record from plain where status = $1 order by at desc, id desc limit $2',
    [status, limit],
  )
  return { records: rows.map(({ record }) => record) }
})

await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
process.stderr.write('The interface is at /api\n')
