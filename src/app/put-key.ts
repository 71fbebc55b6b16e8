import { parseArgs } from 'node:util'
import { keyFile, keysFrom, readKey, storeKey } from '#platform/keys.ts'
import { readGivenKey } from './given-key.ts'
import { CommandProblem } from './problem.ts'
import { readSettings } from './settings.ts'
import { ownTerminal, type Terminal } from './terminal.ts'

/**
 * `paten key put`: puts a lost key file back, from a copy or as typed from the recovery sheet. Refuses to put it over
 * another key. Exit 0 when the key is there, 1 when it was refused, 2 for wrong use.
 */
export async function putKey(args: readonly string[], terminal: Terminal = ownTerminal): Promise<number> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ args: [...args], options: { key: text, 'key-text': text } })
  const { dataFolder } = readSettings(terminal.env)
  if ((values.key === undefined) === (values['key-text'] === undefined)) {
    terminal.err('paten key put (--key FILE | --key-text FILE)')
    return 2
  }
  const key = await readGivenKey({ key: values.key, keyText: values['key-text'] })
  if (key) storeKey(dataFolder, key)
  const [wanted, there] = [key, readKey(dataFolder)].map((one) => one && keysFrom(one).fingerprint)
  if (wanted !== there)
    throw new CommandProblem(`${keyFile(dataFolder)} is there already and is another key. It was left as it is.`)
  terminal.out(`The key file is at ${keyFile(dataFolder)}; its fingerprint is ${there}, as on the recovery sheet.`)
  return 0
}
