import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { makeKeyFile, passphraseMin } from '#integrity'
import { readInput } from './given-password.ts'
import { CommandProblem } from './problem.ts'
import { ownTerminal, type Terminal } from './terminal.ts'

/**
 * `paten inspectorate key`: makes the inspectorate's key on its own computer. The secret goes into the file, locked with a
 * passphrase; what is printed may be known to all, but a passphrase that was made here, which is shown once.
 */
export async function inspectorateKey(args: readonly string[], terminal: Terminal = ownTerminal): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { to: { type: 'string' }, 'passphrase-stdin': { type: 'boolean' }, json: { type: 'boolean' } },
  })
  if (values.to === undefined) {
    terminal.err('paten inspectorate key --to FILE [--passphrase-stdin] [--json]')
    return 2
  }
  const isGiven = values['passphrase-stdin'] === true
  const passphrase = isGiven ? (await readInput()).trim() : randomBytes(15).toString('base64url')
  if (passphrase.length < passphraseMin)
    throw new CommandProblem(`a passphrase of this key has at least ${passphraseMin} characters`)
  const { file, line, fingerprint } = await makeKeyFile(passphrase)
  writeNew(values.to, file)
  if (values.json) {
    terminal.out(JSON.stringify({ file: values.to, line, fingerprint, ...(isGiven ? {} : { passphrase }) }))
    return 0
  }
  terminal.out(`The secret key is in ${values.to}. It never leaves the inspectorate.`)
  if (!isGiven) terminal.out(`Passphrase, shown once: ${passphrase}`)
  terminal.out(`Fingerprint: ${fingerprint}`)
  terminal.out('The line of the public key, for the page /inspectorate/key:')
  terminal.out(line)
  return 0
}

// Never over a file that is there: it may be the only copy of another key.
function writeNew(path: string, text: string): void {
  let handle: number
  try {
    handle = openSync(path, 'wx', 0o600)
  } catch (error) {
    throw new CommandProblem(`${path} cannot be made: ${error instanceof Error ? error.message : String(error)}`)
  }
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
