import { ownFonts } from './own-fonts.ts'
import type { TemplateProblem } from './template-error.ts'

// Typst keeps a template inside its folder, but it also fetches packages from the network while it typesets, runs text
// as code, and reads the machine's date. No paper needs that. The words are looked for everywhere, in comments too:
// Typst has no second way to write a name, so what is not found here is not there.
const forbidden: readonly { pattern: RegExp; message: string }[] = [
  {
    // Only a whole literal path: what follows it must not be able to make another path of it.
    pattern: /\b(?:import|include)\b(?!\s*"[^"@\\][^"\\]*"(?!\s*[.+(/]))/g,
    message: 'import and include take a file of the same folder, written out in quotes; packages are not used',
  },
  { pattern: /\beval\b/g, message: 'eval would run text as code' },
  { pattern: /\bstd\b/g, message: 'std is not used in templates' },
  { pattern: /\.\s*today\b/g, message: 'the date comes with the data, not from the machine' },
]

/**
 * Says, with lines, what a template asks for that a paper must not have: packages, code from text, today's date, and fonts
 * that are not shipped, in place of which the typesetter would take another without a word.
 */
export function whyNotTypeset(file: string, source: string): readonly TemplateProblem[] {
  const asked = forbidden.flatMap(({ pattern, message }) =>
    Array.from(source.matchAll(pattern), ({ index }) => ({ file, line: lineAt(source, index), message })),
  )
  return [...asked, ...strangeFamilies(file, source)]
}

const fonts = /\bfont\s*:\s*(?:"[^"]*"|\((?:[^()]|\([^()]*\))*\))/g

function strangeFamilies(file: string, source: string): readonly TemplateProblem[] {
  return [...source.matchAll(fonts)].flatMap(({ 0: named, index }) =>
    Array.from(named.replace(/covers\s*:\s*"[^"]*"/g, '').matchAll(/"([^"]*)"/g), ([, family = '']) => family)
      .filter((family) => !isOwn(family))
      .map((family) => ({
        ...{ file, line: lineAt(source, index) },
        message: `the font ${family} is not shipped with the program`,
      })),
  )
}

function isOwn(family: string): boolean {
  const plain = family.replaceAll(' ', '').toLowerCase()
  return [...ownFonts().names].some((name) => name.toLowerCase().replace(/-[a-z]+$/, '') === plain)
}

function lineAt(source: string, index: number): number {
  return source.slice(0, index).split('\n').length
}
