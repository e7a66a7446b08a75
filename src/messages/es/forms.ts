export const unknownForm = (name: string): string =>
  `Este sitio no tiene un formulario “${name}”. Revise la dirección, o agregue el formulario a config.json.`
export const badForm = (name: string, problem: string): string =>
  `El formulario “${name}” de config.json no se puede usar: ${problem}`
export const noSchema = 'no tiene “schema”. Agregue un JSON Schema de un objeto.'
export const badSubmit =
  'su “submit” no es {"file": "name.json"} ni {"post": "/address"}. Escriba uno de los dos, u omítalo para obtener un archivo.'
export const otherOrigin =
  'envía a una dirección sin https. Escriba una dirección de este sitio, como "/intake", o una que empiece con https.'
export const submit = 'Enviar'
export const send = 'Enviar'
export const sending = 'Enviando…'
export const downloadStarted = 'Las respuestas están en sus descargas.'
export const sent = 'Enviado. No se conserva nada en este dispositivo.'
export const another = 'Llenar otro'
export const notSent = (problem: string): string =>
  `No se envió: ${problem} Sus respuestas siguen aquí. Inténtelo de nuevo en un momento.`
export const unreachableConfig =
  'No se pudo cargar la configuración de este sitio. Recargue la página para intentarlo de nuevo.'
