export const saveDraft = 'Guardar borrador'

export const saveChanges = 'Guardar cambios'

export const edit = 'Editar'

export const more = 'Más acciones'

export const status = 'Estado del encuentro'
