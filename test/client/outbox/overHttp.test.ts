import { openPglite } from '../../../src/server/database/openPglite.js'
import { describeServer } from '../../server/support/describeServer.js'
import { tabsWithOutbox } from './support/tabsWithOutbox.js'

describeServer(
  'createHttpClient in an outbox',
  () => openPglite(undefined),
  (clients, { user }) => tabsWithOutbox(clients, user),
)
