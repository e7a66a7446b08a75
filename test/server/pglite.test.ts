import { openPglite } from '../../src/server/database/openPglite.js'
import { describeServer } from './support/describeServer.js'

describeServer('createHttpClient over PGlite', () => openPglite(undefined))
