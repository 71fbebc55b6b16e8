import { type CompileDocArgs, NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { z } from 'zod'
import { ownFonts, withoutMachineFonts } from './own-fonts.ts'
import { TemplateError, type TemplateProblem } from './template-error.ts'
import type { TemplateFiles } from './template-folder.ts'

// A folder that can exist on no machine: the compiler sees the files it is handed, and no disk.
const root = '/proc/papers'
const main = '(paper).typ'
// A file among files: what does not read it is laid out once for many letters. An input would begin everything anew.
const dataFile = 'data.json'

// Every paper starts from these. A word longer than a line may break anywhere: a name never leaves the page.
const opening = `
#set text(font: ("Arimo", "Noto Naskh Arabic", "Noto Sans Javanese", "Cousine"), fallback: false, lang: "id")
#show raw: set text(font: ("Cousine", "Arimo", "Noto Naskh Arabic", "Noto Sans Javanese"), size: 1.15em)
#show regex("\\\\S{40,}"): word => word.text.clusters().map(box).join()
`

// Typst remembers what it laid out: the head of an office's letters once for all of them. What so many letters did not
// use it forgets; a regency's eleven offices, drafts and letters in turn, find their own again (2.5 in place of 5 ms).
const lettersRemembered = 30

let compiler: NodeCompiler | undefined
const handedOver = new Map<string, Buffer>()

/**
 * Turns one template of the files, with `data` as JSON text in the file `data.json`, into a tagged PDF/A-2b; a `plain` one
 * may hold the pages of another PDF, which PDF/A does not let in. `createdAt` (Unix seconds) is the only date the file
 * holds. Throws a TemplateError.
 */
export function compilePdf(
  template: string,
  files: TemplateFiles,
  data: string,
  { createdAt, plain = false }: { createdAt: number; plain?: boolean },
): Buffer {
  const { typst, job } = preparePaper(template, files, data)
  try {
    // In one call: a laid-out document in our hands would stay in memory until the event loop turns.
    const standard = plain ? {} : { pdfStandard: 'a-2b' as const }
    const pdf = typst.pdf(job, { ...standard, creationTimestamp: createdAt })
    const strange = strangeFonts(pdf)
    if (strange.length > 0) throw new TemplateError(template, [...strange, ...faultsIn(typst, job).warnings])
    return pdf
  } catch (error) {
    if (error instanceof TemplateError) throw error
    const { errors } = faultsIn(typst, job)
    throw new TemplateError(template, errors.length > 0 ? errors : exportFaults(template, error))
  } finally {
    typst.evictCache(lettersRemembered)
  }
}

/** Hands the compiler everything one paper is made of. Returns the job that lays it out. */
export function preparePaper(
  template: string,
  files: TemplateFiles,
  data: string,
): { typst: NodeCompiler; job: CompileDocArgs } {
  compiler ??= openCompiler()
  const paper = Buffer.from(`${opening}#include "${template}"\n`)
  handOver(compiler, new Map([...files, [main, paper], [dataFile, Buffer.from(data)]]))
  return { typst: compiler, job: { mainFilePath: `${root}/${main}`, resetRead: false } }
}

function openCompiler(): NodeCompiler {
  return withoutMachineFonts(() =>
    NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs: [...ownFonts().files] }] }),
  )
}

/** Hands over what changed since the paper before: what stays the same stays parsed. */
function handOver(typst: NodeCompiler, files: TemplateFiles): void {
  for (const path of handedOver.keys()) {
    if (files.has(path)) continue
    typst.unmapShadow(`${root}/${path}`)
    handedOver.delete(path)
  }
  for (const [path, content] of files) {
    if (handedOver.get(path)?.equals(content)) continue
    typst.mapShadow(`${root}/${path}`, content)
    handedOver.set(path, content)
  }
}

/** What only the export finds, such as a letter without a shape: one text in the library's own notation, no lines. */
function exportFaults(template: string, error: unknown): readonly TemplateProblem[] {
  const text = error instanceof Error ? error.message : String(error)
  const messages = Array.from(text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g), ([, message]) => message ?? '')
  const plain = messages.length === 0 ? [text] : messages.map((message) => message.replace(/\\(["\\])/g, '$1'))
  return plain.map((message) => ({ file: template, line: null, message }))
}

/** Faces in the file that were not shipped with the program: the same letter would differ on another machine. */
function strangeFonts(pdf: Buffer): readonly TemplateProblem[] {
  const used = Array.from(pdf.toString('latin1').matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([^\s/]+)/g), ([, name]) => name)
  return [...new Set(used)]
    .filter((name) => name !== undefined && !ownFonts().names.has(name))
    .map((name) => ({ file: 'fonts', line: null, message: `${name} is not shipped with the program` }))
}

const Diagnostics = z.array(
  z.object({
    message: z.string(),
    path: z.string(),
    severity: z.number(),
    range: z.object({ start: z.object({ line: z.number(), character: z.number() }) }).nullable(),
  }),
)

/** Lays the paper out once more, only to learn where it is wrong: the quick way above does not say the lines. */
function faultsIn(typst: NodeCompiler, job: CompileDocArgs): Record<'errors' | 'warnings', readonly TemplateProblem[]> {
  const outcome = typst.compile(job)
  return { errors: problemsIn(typst, outcome.takeError()), warnings: problemsIn(typst, outcome.takeWarnings()) }
}

function problemsIn(typst: NodeCompiler, error: NodeError | null): readonly TemplateProblem[] {
  return placesIn(typst, error).map(({ column: _, ...problem }) => problem)
}

/** The faults that the compiler found, with the column too, from 1 as lines are. */
export function placesIn(
  typst: NodeCompiler,
  error: NodeError | null,
): readonly (TemplateProblem & { column: number | null })[] {
  if (!error) return []
  const traceOnly = 4
  return Diagnostics.parse(typst.fetchDiagnostics(error))
    .filter(({ severity }) => severity !== traceOnly)
    .map(({ path, range, message }) => ({
      file: path.replace(`${root}/`, ''),
      line: range ? range.start.line + 1 : null,
      column: range ? range.start.character + 1 : null,
      message,
    }))
}
