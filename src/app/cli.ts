import { commands } from './commands.ts'
import { explain, isWrongUse } from './explain.ts'

const nodeMajor = 26

/** The one command line. Exit 0 done, 1 refused or found wrong, 2 wrong use; errors go to standard error. */
async function main(words: readonly string[]): Promise<number> {
  if (Number(process.versions.node.split('.')[0]) < nodeMajor) {
    process.stderr.write(`paten needs Node ${nodeMajor}; this is ${process.versions.node}. Start it with ./paten.\n`)
    return 2
  }
  const [first = '', second = ''] = words
  const name = [`${first} ${second}`, first].find((candidate) => Object.hasOwn(commands, candidate))
  const command = name === undefined ? undefined : commands[name]
  if (!command || name === undefined) return tellCommands(words)
  const rest = words.slice(name.split(' ').length)
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${command.use}\n\n${command.help}\n`)
    return 0
  }
  return await command.run([...rest])
}

// `paten journal --help` tells the commands that begin so; a word that begins none is told with all there are.
function tellCommands(words: readonly string[]): number {
  const group = Object.keys(commands).filter((name) => name.startsWith(`${words[0]} `))
  const last = words.at(-1) ?? ''
  const asked = ['--help', '-h', 'help'].includes(last) && words.length === (group.length > 0 ? 2 : 1)
  const stream = asked ? process.stdout : process.stderr
  stream.write(overview(group.length > 0 ? group : Object.keys(commands)))
  if (!asked && words.length > 0) process.stderr.write(`\nThere is no command "${words.join(' ')}".\n`)
  return asked ? 0 : 2
}

function overview(names: readonly string[]): string {
  const told = Object.entries(commands).filter(([name]) => names.includes(name))
  const lines = told.map(([name, { summary }]) => `  ${name.padEnd(16)} ${summary}`)
  return `paten COMMAND [--help]\n\n${lines.join('\n')}\n`
}

// A reader that has seen enough, such as head, closes the pipe; that is no fault of ours. Who serves citizens goes on.
const serves = process.argv[2] === 'serve'
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (!serves) process.exit(error.code === 'EPIPE' ? 0 : 1)
})
process.stderr.on('error', () => undefined)

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? explain(error) : String(error)}\n`)
  process.exitCode = isWrongUse(error) ? 2 : 1
}
