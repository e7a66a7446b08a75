export const submit = 'Enviar'
export const approve = 'Aprobar'
export const returnToDraft = 'Devolver a borrador'
export const reopen = 'Reabrir'
export const voidIt = 'Anular'

export const statuses = {
  Draft: 'Borrador',
  Submitted: 'Enviado',
  Approved: 'Aprobado',
  Voided: 'Anulado',
} as const
