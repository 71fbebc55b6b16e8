/** A name that a template asks of its letter's data, which have none such. Line and column from 1. */
export type StrangeName = { line: number; column: number; list: NameList; name: string }
export type NameList = 'fields' | 'parties' | 'data'

// What follows is looked at, not taken: `data.fields.luas` uses two names. The file that the data come in is in quotes.
const used = /(?<!")\b(fields|inWords|parties|data)(?=\.(?!at\()([a-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*)|\.at\("([^"]+)")/g
/** What a Typst dictionary can do is no name in it. */
const methods = ['at', 'len', 'keys', 'values', 'pairs', 'insert', 'remove']

/**
 * Names that a template of a letter uses and its data do not have, wherever they stand: such a letter could never be
 * printed, also when only a rare case reads that line. A list that is not `known` is not asked about.
 */
export function strangeNames(
  source: string,
  known: Readonly<Partial<Record<NameList, readonly string[]>>>,
): readonly StrangeName[] {
  return source.split('\n').flatMap((line, index) => {
    const code = line.replace(/^\s*\/\/.*/, '')
    return [...code.matchAll(used)].flatMap((match) => {
      const list = listOf(match[1])
      const name = match[2] ?? match[3] ?? ''
      const isMethod = match[2] !== undefined && methods.includes(name)
      const names = known[list]
      if (!names || isMethod || names.includes(name)) return []
      return [{ line: index + 1, column: match.index + 1, list, name }]
    })
  })
}

function listOf(word: string | undefined): NameList {
  // The words of a number bear the name of its answer.
  return word === 'parties' || word === 'data' ? word : 'fields'
}
