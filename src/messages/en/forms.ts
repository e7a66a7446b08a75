export const unknownForm = (name: string): string =>
  `This site has no form “${name}”. Check the address, or add the form to config.json.`
export const badForm = (name: string, problem: string): string =>
  `The form “${name}” in config.json cannot be used: ${problem}`
export const noSchema = 'it has no “schema”. Add a JSON Schema of an object.'
export const badSubmit =
  'its “submit” is neither {"file": "name.json"} nor {"post": "/address"}. Write one of them, or leave it out for a file.'
export const otherOrigin =
  'it posts to an address without https. Write an address on this site, such as "/intake", or one that begins with https.'
export const submit = 'Submit'
export const send = 'Send'
export const sending = 'Sending…'
export const downloadStarted = 'The answers are in your downloads.'
export const sent = 'Sent. Nothing is kept on this device.'
export const another = 'Fill in another'
export const notSent = (problem: string): string =>
  `Not sent: ${problem} Your answers are still here. Try again in a moment.`
export const unreachableConfig =
  'The settings of this site could not be loaded. Reload the page to try again.'
