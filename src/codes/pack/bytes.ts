/** Appends numbers and texts to a growing array of bytes. */
export class ByteWriter {
  #bytes = new Uint8Array(1024)
  #length = 0

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count))
    grown.set(this.#bytes)
    this.#bytes = grown
  }

  byte(value: number): void {
    this.#reserve(1)
    this.#bytes[this.#length++] = value
  }

  /** A whole number from 0, seven bits a byte, the lowest first (LEB128). */
  varint(value: number): void {
    let rest = value
    while (rest > 0x7f) {
      this.byte((rest & 0x7f) | 0x80)
      rest >>>= 7
    }
    this.byte(rest)
  }

  bytes(value: Uint8Array): void {
    this.#reserve(value.length)
    this.#bytes.set(value, this.#length)
    this.#length += value.length
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length)
  }
}

/** Reads what a {@link ByteWriter} wrote. */
export class ByteReader {
  readonly source: Uint8Array
  #at = 0

  constructor(source: Uint8Array) {
    this.source = source
  }

  get atEnd(): boolean {
    return this.#at >= this.source.length
  }

  byte(): number {
    const value = this.source[this.#at]
    if (value === undefined) throw new RangeError('The data end too early.')
    this.#at++
    return value
  }

  varint(): number {
    let value = 0
    for (let shift = 0; shift < 32; shift += 7) {
      const next = this.byte()
      value |= (next & 0x7f) << shift
      if (next < 0x80) return value >>> 0
    }
    throw new RangeError('A number is too large.')
  }

  bytes(length: number): Uint8Array {
    if (this.#at + length > this.source.length) throw new RangeError('The data end too early.')
    this.#at += length
    return this.source.subarray(this.#at - length, this.#at)
  }
}
