/** The part of a `BroadcastChannel` that is used. */
export interface BroadcastChannelLike {
  onmessage: ((event: MessageEvent) => void) | null
  postMessage(message: unknown): void
  close(): void
}

/** Opens the browser's channel of a name, without keeping a Node process alive. */
export const openChannel = (name: string): BroadcastChannelLike | undefined => {
  if (!('BroadcastChannel' in globalThis)) return undefined
  const channel = new BroadcastChannel(name)
  if ('unref' in channel && typeof channel.unref === 'function') channel.unref()
  return channel
}
