/** Minutes in which a code is typed on its device. */
export const codeMinutes = 15

// Without 0, O, 1 and I: a code is read from one screen and typed on another.
const symbols = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A code of eight symbols from eight random bytes. */
export function codeOf(random: Uint8Array): string {
  return Array.from(random.subarray(0, 8), (byte) => symbols[byte % 32]).join('')
}

/** As it is read aloud: `K7QM-3XHD`. */
export function printCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}
