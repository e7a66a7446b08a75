import * as words from '../messages/en/postForm.js'
import { type Sayable, tellerOf } from '../messages/Told.js'

const tell = tellerOf('postForm', words)

/** Posts JSON to an address. Resolves with what went wrong; never rejects. */
export const postForm = async (address: string, json: string): Promise<Sayable | undefined> => {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: json,
    referrerPolicy: 'no-referrer',
  }).catch(() => undefined)
  if (answer === undefined) return tell('unreachable')
  return answer.ok ? undefined : tell('refused', answer.status)
}
