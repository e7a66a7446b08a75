import { afterAll, describe, it } from 'vitest'
import { describeServer } from './support/describeServer.js'
import { createPostgresSchema, postgresUrl } from './support/postgresSchema.js'

if (postgresUrl === undefined) {
  describe('createHttpClient over PostgreSQL', () => {
    it.skip('is not tested: set DATABASE_URL to a PostgreSQL database', () => {})
  })
} else {
  const url = postgresUrl
  let drop: (() => Promise<void>) | undefined
  afterAll(() => drop?.())
  describeServer('createHttpClient over PostgreSQL', async () => {
    const schema = await createPostgresSchema(url, 'test')
    drop = schema.drop
    return schema.open()
  })
}
