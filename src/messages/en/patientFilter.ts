// The filter of the list by one patient, where the list cannot be searched by text.

export const patient = 'Patient'
