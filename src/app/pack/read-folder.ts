import { isUtf8 } from 'node:buffer'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type PackError, packError } from './pack.ts'

const bytesPerFileMax = 512 * 1024
const filesMax = 500

/** A file of a pack as text. Path is relative to the pack, with forward slashes. */
export type SourceFile = { path: string; text: string }

/** Reads every file of a pack's folder. A file that is not fit to be read is told, and left out. */
export function readFolder(folder: string): { files: SourceFile[]; errors: PackError[] } {
  const files: SourceFile[] = []
  const errors: PackError[] = []
  const paths = listPaths(folder, errors)
  if (paths.length > filesMax) errors.push(whole(folder, `at most ${filesMax} files`, `${paths.length}`))
  for (const path of paths.slice(0, filesMax)) {
    const read = readOne(join(folder, path), path)
    errors.push(...read.errors)
    if (read.text !== undefined) files.push({ path, text: read.text })
  }
  return { files, errors }
}

// Hidden files are the operating system's and the editor's own; they are no part of a pack.
function listPaths(folder: string, errors: PackError[], under = ''): string[] {
  return readdirSync(join(folder, under), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = under === '' ? entry.name : `${under}/${entry.name}`
      if (entry.isDirectory() && under.split('/').length < 3) return listPaths(folder, errors, path)
      if (entry.isFile()) return [path]
      errors.push(whole(path, 'a plain file', entry.isDirectory() ? 'folders too deep' : 'a link or a device'))
      return []
    })
}

function readOne(place: string, path: string): { text: string | undefined; errors: PackError[] } {
  const { size } = statSync(place)
  if (size > bytesPerFileMax)
    return {
      text: undefined,
      errors: [whole(path, `at most ${bytesPerFileMax / 1024} KB`, `${Math.ceil(size / 1024)} KB`)],
    }
  const bytes = readFileSync(place)
  if (bytes.length === 0 || bytes.every((byte) => byte <= 0x20))
    return { text: undefined, errors: [whole(path, 'something in it', 'an empty file')] }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { text: undefined, errors: [encoding(path, 1, 1, 'UTF-8 text', 'UTF-16; save the file as UTF-8')] }
  return decode(path, bytes)
}

/** Every line with a byte that is not UTF-8 is told; the rest of the file is still checked. */
function decode(path: string, bytes: Buffer): { text: string; errors: PackError[] } {
  const errors: PackError[] = []
  const hasMark = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))
  if (hasMark) errors.push(encoding(path, 1, 1, 'UTF-8 without a byte order mark', 'a byte order mark'))
  const body = hasMark ? bytes.subarray(3) : bytes
  if (!isUtf8(body)) errors.push(...badLines(path, body))
  const text = body.toString('utf8')
  for (const [index, line] of text.split('\n').entries()) {
    const at = controlCharacter(line)
    if (at !== -1)
      errors.push(encoding(path, index + 1, at + 1, 'text', `the control character ${line.charCodeAt(at)}`))
  }
  return { text, errors }
}

function badLines(path: string, body: Buffer): PackError[] {
  const errors: PackError[] = []
  for (let line = 1, start = 0; start < body.length; line += 1) {
    const end = body.indexOf(0x0a, start)
    const bytes = body.subarray(start, end === -1 ? body.length : end)
    if (!isUtf8(bytes)) {
      const at = bytes.toString('utf8').indexOf('\ufffd')
      const byte = `0x${(firstBadByte(bytes) ?? 0).toString(16)}`
      errors.push(encoding(path, line, at + 1, 'UTF-8 text', `the byte ${byte}; save the file as UTF-8`))
    }
    start = end === -1 ? body.length : end + 1
  }
  return errors
}

function firstBadByte(bytes: Buffer): number | undefined {
  const good = Buffer.byteLength(bytes.toString('utf8').split('\ufffd')[0] ?? '')
  return bytes[good]
}

function controlCharacter(line: string): number {
  return [...line].findIndex((character) => {
    const code = character.codePointAt(0) ?? 0
    return (code < 0x20 && code !== 0x09 && code !== 0x0d) || code === 0x7f
  })
}

function encoding(file: string, line: number, column: number, expected: string, found: string): PackError {
  return packError({ file, line, column, kind: 'encoding', where: '', expected, found })
}

function whole(file: string, expected: string, found: string): PackError {
  return packError({ file, line: 1, column: 1, kind: 'file', where: '', expected, found })
}
