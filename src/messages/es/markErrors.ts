export const notReturned = 'Este encuentro no fue devuelto, así que no hay motivo que resolver.'
export const dismissalNeedsReason =
  'Para descartar un hallazgo se necesita un motivo. Escríbalo en pocas palabras.'
export const notDismissed = 'Este hallazgo no está descartado, así que no hay nada que restaurar.'
export const tooLarge =
  'No se guardó: se anotaría sobre este encuentro más de lo que se puede guardar. Acórtelo o vuelva a mostrar hallazgos.'
