import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FontFile, readFontFile } from './font-file.ts'

const folder = join(import.meta.dirname, '..', 'fonts')

type OwnFonts = { files: readonly Buffer<ArrayBuffer>[]; names: ReadonlySet<string>; faces: readonly FontFile[] }

let opened: OwnFonts | undefined

/** The fonts shipped with the program (`../fonts/README.md`), read once: bytes, PostScript names and what each draws. */
export function ownFonts(): OwnFonts {
  if (opened) return opened
  // In the order of their names: the typesetter prefers the earlier of two equal faces.
  const names = readdirSync(folder).filter((name) => name.endsWith('.ttf'))
  const files = names.sort().map((name) => readFileSync(join(folder, name)))
  const faces = files.map(readFontFile)
  opened = { files, faces, names: new Set(faces.map((face) => face.postScriptName)) }
  return opened
}

/**
 * Runs `work` while the machine's own fonts are out of the typesetter's sight. It asks fontconfig where they lie, and
 * that reads this variable; there is no switch for it in the library.
 */
export function withoutMachineFonts<T>(work: () => T): T {
  const before = process.env.FONTCONFIG_FILE
  process.env.FONTCONFIG_FILE = join(folder, 'no-machine-fonts.conf')
  try {
    return work()
  } finally {
    if (before === undefined) delete process.env.FONTCONFIG_FILE
    else process.env.FONTCONFIG_FILE = before
  }
}
