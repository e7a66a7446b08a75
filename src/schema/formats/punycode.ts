/** Parameters of RFC 3492, section 5. */
const base = 36
const leastThreshold = 1
const mostThreshold = 26

const thresholdAt = (position: number, bias: number): number =>
  Math.min(Math.max(position - bias, leastThreshold), mostThreshold)

const adapt = (delta: number, points: number, isFirst: boolean): number => {
  let rest = Math.floor(delta / (isFirst ? 700 : 2))
  rest += Math.floor(rest / points)
  let position = 0
  for (; rest > ((base - leastThreshold) * mostThreshold) / 2; position += base)
    rest = Math.floor(rest / (base - leastThreshold))
  return position + Math.floor(((base - leastThreshold + 1) * rest) / (rest + 38))
}

const digits = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** Decodes Punycode (RFC 3492, section 6.2); undefined if it is none. */
export const decodePunycode = (encoded: string): string | undefined => {
  const split = encoded.lastIndexOf('-')
  const points = Array.from(encoded.slice(0, Math.max(split, 0)), (char) => char.charCodeAt(0))
  let point = 128
  let bias = 72
  let index = 0
  for (let at = split + 1; at < encoded.length; ) {
    const before = index
    let weight = 1
    for (let position = base; ; position += base) {
      const digit = digits.indexOf((encoded[at] ?? ' ').toLowerCase())
      at += 1
      index += digit * weight
      if (digit < 0 || index > 0x7fffffff) return undefined
      const threshold = thresholdAt(position, bias)
      if (digit < threshold) break
      weight *= base - threshold
    }
    const length = points.length + 1
    bias = adapt(index - before, length, before === 0)
    point += Math.floor(index / length)
    index %= length
    if (point > 0x10ffff) return undefined
    points.splice(index, 0, point)
    index += 1
  }
  return String.fromCodePoint(...points)
}

/** Encodes a text as Punycode (RFC 3492, section 6.3). */
export const encodePunycode = (text: string): string => {
  const points = Array.from(text, (char) => char.codePointAt(0) ?? 0)
  const basic = points.filter((point) => point < 128)
  let encoded = basic.length > 0 ? `${String.fromCharCode(...basic)}-` : ''
  let point = 128
  let bias = 72
  let delta = 0
  let handled = basic.length
  while (handled < points.length) {
    const next = Math.min(...points.filter((other) => other >= point))
    delta += (next - point) * (handled + 1)
    point = next
    for (const other of points) {
      if (other < point) delta += 1
      if (other !== point) continue
      let rest = delta
      for (let position = base; ; position += base) {
        const threshold = thresholdAt(position, bias)
        if (rest < threshold) break
        encoded += digits[threshold + ((rest - threshold) % (base - threshold))] ?? ''
        rest = Math.floor((rest - threshold) / (base - threshold))
      }
      encoded += digits[rest] ?? ''
      bias = adapt(delta, handled + 1, handled === basic.length)
      delta = 0
      handled += 1
    }
    delta += 1
    point += 1
  }
  return encoded
}
