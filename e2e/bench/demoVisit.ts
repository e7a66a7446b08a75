/** What an encounter of a position refers to: the demo directory knows it, so that its checks hold nothing up. */
export const demoVisit = (position: number, date: string) => ({
  AppointmentId: Number(`${date.replaceAll('-', '')}${position % 8}`),
  PatientId: 100_235 + (position % 8),
  ProviderId: 201 + (position % 3),
  DateOfService: date,
})
