export const reason = 'Motivo'

const kept = 'El motivo se conserva en el historial.'

export const explanations = {
  forward: kept,
  back: 'El motivo se conserva en el historial, para que quien continúe sepa qué hacer.',
  end: `Un encuentro anulado queda en el registro y ya no se puede cambiar. ${kept}`,
} as const

export const missing = 'Escriba un motivo, para que los demás sepan por qué'

export const notDone = 'No se hizo:'

export const cancel = 'Cancelar'
