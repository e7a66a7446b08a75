/** What can be typed into a field to find an entry of the directory. */
export const placeholders = {
  patient: 'Name, date of birth or ID',
  provider: 'Name or ID',
  appointment: 'Patient, date or ID',
} as const
