import { readFile } from 'node:fs/promises'
import { keyFromSheet } from '#platform/recovery-sheet.ts'
import { CommandProblem } from './problem.ts'

/** The files that may hold a key: a copy of the key file, or text as it was typed from the recovery sheet. */
export type KeyFiles = { key?: string | undefined; keyText?: string | undefined }

/** Reads the master key from either; nothing when neither was named. Refuses what is not a key. */
export async function readGivenKey({ key, keyText }: KeyFiles): Promise<Uint8Array | undefined> {
  const name = key ?? keyText
  if (name === undefined) return undefined
  const content = await readFile(name).catch(() => {
    throw new CommandProblem(`${name} cannot be read.`)
  })
  if (key === undefined) return keyFromSheet(content.toString('utf8'))
  if (content.length === 32) return content
  throw new CommandProblem(`${name} is not a key file: it has ${content.length} bytes, a key file has 32.`)
}
