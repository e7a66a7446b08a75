export const form = 'Encuentro'

export const visit = 'Visita'

export const noPatient = 'Ningún paciente seleccionado'

export const change = 'Cambiar'

export const hide = 'Ocultar campos'

export const unnamedProvider = (id: string): string => `Profesional ${id}`
