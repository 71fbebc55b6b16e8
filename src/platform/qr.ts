import { encode } from 'uqr'

// ISO/IEC 18004 takes the evenest of eight masks, and laying out all eight takes sixteen times as long. Every reader reads
// all of them, and of what stands on slips this one is as even as the best (the test says how even).
const mask = 4

/**
 * Turns a text into a QR code that a page or a letter draws as one SVG path over `size` × `size` unit squares.
 * The four empty modules around it that ISO/IEC 18004 asks for are the drawer's: `viewBox="-4 -4 size+8 size+8"`.
 * Level M: a folded, slightly stained slip still reads (15 % of the code may be lost). Refuses an empty text.
 */
export function qrPath(text: string): { path: string; size: number } {
  if (text === '') throw new Error('A QR code needs a text.')
  const { data, size } = encode(text, { ecc: 'M', border: 0, maskPattern: mask })
  return { path: data.map(rowPath).join(''), size }
}

/** Neighbouring dark modules become one rectangle: a third of the bytes, and no hairlines between squares on paper. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x++) {
    const start = x
    while (row[x]) x++
    if (x > start) path += `M${start} ${y}h${x - start}v1H${start}z`
  }
  return path
}
