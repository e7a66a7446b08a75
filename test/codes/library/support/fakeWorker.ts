import { expose } from 'comlink'

/**
 * A worker without a thread: what it exposes answers over a message channel, as structured clones. Once terminated it
 * answers nothing.
 */
export class FakeWorker extends EventTarget implements Worker {
  onmessage = null
  onmessageerror = null
  onerror = null
  terminated = false
  readonly #channel = new MessageChannel()

  constructor(service: object) {
    super()
    expose(service, this.#channel.port2)
    this.#channel.port1.addEventListener('message', ({ data, ports }) => {
      if (!this.terminated) this.dispatchEvent(new MessageEvent('message', { data, ports: [...ports] }))
    })
    this.#channel.port1.start()
  }

  postMessage(message: unknown, transfer: Transferable[] | StructuredSerializeOptions = []): void {
    this.#channel.port1.postMessage(message, Array.isArray(transfer) ? transfer : (transfer.transfer ?? []))
  }

  terminate(): void {
    this.terminated = true
    this.#channel.port1.close()
  }

  /** Fails as a worker does whose script cannot be loaded. */
  crash(): void {
    this.dispatchEvent(new Event('error', { cancelable: true }))
  }
}
