import { codeOf, importsOf, isTest, lineAt, type SourceFile } from '#tests/source-tree.ts'

const ambient =
  /\bTemporal\.Now\b|\bDate\.now\b|\bnew Date\(|\bDate\(\)|\bMath\.random\b|\bperformance\.now\b|\bprocess\.(env|hrtime|argv)\b/g
const chance = /\brandomUUID(v7)?\b|\brandomBytes\b|\bgetRandomValues\b/g
const outside =
  /^#platform\/(db|files|web|migrate|snapshot|postgres)|\/store(\/|\.ts$)|\/views\/|\/acts\/|^node:(?!crypto$)|^pg$/

/** Rules that look at more than what they are given, as `path:line what`. */
export function impureRules(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^src\/product\/[a-z]+\/rules(\.ts|\/)/.test(path) && !isTest(path))
    .flatMap((file) => [
      ...importsOf(file.text)
        .filter((target) => outside.test(target))
        .map((target) => `${file.path} uses ${target}`),
      ...found(file, ambient),
      ...found(file, chance),
      ...found(file, /\basync\b|\bawait\b/g),
    ])
}

/** Product code that takes the time or the machine from the air, where it should be told. */
export function ambientCode(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^src\/(product|ui)\//.test(path) && !isTest(path) && !path.endsWith('.island.ts'))
    .flatMap((file) => found(file, ambient))
}

function found({ path, text }: SourceFile, pattern: RegExp): string[] {
  const code = codeOf(text)
  return [...code.matchAll(pattern)].map(({ index, 0: what }) => `${path}:${lineAt(code, index)} ${what}`)
}
