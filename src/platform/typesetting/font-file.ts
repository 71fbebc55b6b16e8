/** What the typesetter asks a font file: the name it carries inside a PDF, and whether it can draw a character. */
export type FontFile = { postScriptName: string; draws(codePoint: number): boolean }

type Run = { first: number; last: number }

/**
 * Reads a TrueType file as the OpenType specification lays it out ('name' record 6; 'cmap' formats 4 and 12).
 * Throws when the file is not one or has no Unicode map.
 */
export function readFontFile(bytes: Uint8Array): FontFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const runs = characterRuns(table(view, 'cmap'))
  return { postScriptName: postScriptName(table(view, 'name')), draws: (codePoint) => isInside(runs, codePoint) }
}

function table(font: DataView, wanted: string): DataView {
  const count = font.getUint16(4)
  for (let index = 0; index < count; index++) {
    const entry = 12 + index * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => font.getUint8(entry + at)))
    if (tag === wanted) {
      return new DataView(font.buffer, font.byteOffset + font.getUint32(entry + 8), font.getUint32(entry + 12))
    }
  }
  throw new Error(`The font file has no '${wanted}' table.`)
}

function postScriptName(names: DataView): string {
  const texts = names.getUint16(4)
  for (let index = 0; index < names.getUint16(2); index++) {
    const record = 6 + index * 12
    if (names.getUint16(record) !== 3 || names.getUint16(record + 6) !== 6) continue
    const start = names.byteOffset + texts + names.getUint16(record + 10)
    const text = new Uint8Array(names.buffer, start, names.getUint16(record + 8))
    return new TextDecoder('utf-16be').decode(text)
  }
  throw new Error('The font file does not say its name.')
}

function characterRuns(cmap: DataView): readonly Run[] {
  const maps = Array.from({ length: cmap.getUint16(2) }, (_, index) => {
    const offset = cmap.getUint32(4 + index * 8 + 4)
    return { format: cmap.getUint16(offset), map: new DataView(cmap.buffer, cmap.byteOffset + offset) }
  })
  const wide = maps.find(({ format }) => format === 12)
  if (wide) return runsOfFormat12(wide.map)
  const plain = maps.find(({ format }) => format === 4)
  if (plain) return runsOfFormat4(plain.map)
  throw new Error('The font file has no Unicode map.')
}

function runsOfFormat12(map: DataView): readonly Run[] {
  return Array.from({ length: map.getUint32(12) }, (_, index) => {
    const group = 16 + index * 12
    return { first: map.getUint32(group), last: map.getUint32(group + 4) }
  })
}

// Format 4 may list a character and map it to glyph 0, "not there": each one has to be looked at.
function runsOfFormat4(map: DataView): readonly Run[] {
  const doubled = map.getUint16(6)
  const runs: Run[] = []
  for (let at = 0; at < doubled; at += 2) {
    const [last, first] = [map.getUint16(14 + at), map.getUint16(16 + doubled + at)]
    for (let code = first; code <= last && code < 0xffff; code++) {
      if (glyphOfFormat4(map, doubled, at, code - first, code) !== 0) runs.push({ first: code, last: code })
    }
  }
  return runs
}

function glyphOfFormat4(map: DataView, doubled: number, at: number, step: number, code: number): number {
  const delta = map.getUint16(16 + 2 * doubled + at)
  const rangeAt = 16 + 3 * doubled + at
  const range = map.getUint16(rangeAt)
  if (range === 0) return (code + delta) & 0xffff
  const glyph = map.getUint16(rangeAt + range + 2 * step)
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

function isInside(runs: readonly Run[], codePoint: number): boolean {
  let [low, high] = [0, runs.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const run = runs[middle]
    if (!run || codePoint < run.first) high = middle - 1
    else if (codePoint > run.last) low = middle + 1
    else return true
  }
  return false
}
