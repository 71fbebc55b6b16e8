import { type PackError, packError } from './pack.ts'
import type { SourceFile } from './read-folder.ts'

const unsafe: readonly { pattern: RegExp; found: string }[] = [
  { pattern: /<script/i, found: 'a script' },
  { pattern: /<foreignObject/i, found: 'foreign content' },
  { pattern: /<!(?:DOCTYPE|ENTITY)/i, found: 'a document type or entity' },
  { pattern: /\son[a-z]+\s*=/i, found: 'an event handler' },
  { pattern: /(?:href|src)\s*=\s*["'](?!#)/i, found: 'a reference to something outside the file' },
  { pattern: /url\(\s*["']?(?!#)|@import/i, found: 'a reference to something outside the file' },
]

/** What may not be in a drawing that is shown on pages and papers: it draws, and nothing else. */
export function emblemErrors({ path, text }: SourceFile): PackError[] {
  const tell = (line: number, column: number, expected: string, found: string) =>
    packError({ file: path, line, column, kind: 'file', where: '', expected, found })
  if (!/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(text))
    return [tell(1, 1, 'a drawing that begins with <svg', 'something else')]
  return text.split('\n').flatMap((line, index) =>
    unsafe.flatMap(({ pattern, found }) => {
      const at = line.search(pattern)
      return at === -1 ? [] : [tell(index + 1, at + 1, 'shapes only', found)]
    }),
  )
}
