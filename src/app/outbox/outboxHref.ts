/** The address of the page of what waits. */
export const outboxHref = '/outbox'
