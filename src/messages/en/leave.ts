// The dialog that asks about unsaved changes before leaving.

export const saving =
  'Saving is taking a long time. If you leave now, it may still go through, but later changes are lost.'
export const unsaved = 'If you leave now, your changes are lost.'
export const stay = 'Stay'
export const leave = 'Leave'
