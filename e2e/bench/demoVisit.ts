/** The references of the encounter at a position. The demo directory has them, so that the checks pass. */
export const demoVisit = (position: number, date: string) => ({
  AppointmentId: Number(`${date.replaceAll('-', '')}${position % 8}`),
  PatientId: 100_235 + (position % 8),
  ProviderId: 201 + (position % 3),
  DateOfService: date,
})
