import { compilePdf } from './typesetting/compile-pdf.ts'
import { type JsonValue, printable } from './typesetting/printable.ts'
import { TemplateError, type TemplateProblem } from './typesetting/template-error.ts'
import { readTemplateFolder, type TemplateFiles } from './typesetting/template-folder.ts'
import { whyNotTypeset } from './typesetting/template-rules.ts'

export type { JsonValue } from './typesetting/printable.ts'
export { undrawable } from './typesetting/printable.ts'
export { TemplateError, type TemplateProblem } from './typesetting/template-error.ts'

/** What a paper is made of; `template` is a path inside `folder`, or the source itself of one that is being edited. */
export type Typesetting = {
  template: string
  data: JsonValue
  folder: string
  date: Temporal.Instant
  /** A PDF whose pages the template draws again, as its file `over.pdf`. What comes of it is plain PDF, no PDF/A. */
  over?: Uint8Array
}

const unsaved = '(unsaved).typ'

/**
 * Typesets one paper and returns it as tagged PDF/A-2b. The template reads its data with
 * `json("data.json")`; nothing of the data is ever read as code. `date` is the file's date of creation.
 * The same template, data, date and program give the same bytes on every machine: only the shipped fonts are used.
 * A template reaches no file outside `folder`, no network and no clock. Throws a TemplateError that names file and line.
 * Takes some milliseconds and does not let go of the thread meanwhile.
 */
export function typeset({ template, data, folder, date, over }: Typesetting): Uint8Array {
  const { name, files: found } = templateIn(folder, template)
  const files = over ? new Map([...found, ['over.pdf', Buffer.from(over)]]) : found
  const reasons = [...files].flatMap(([path, content]) => (path.endsWith('.typ') ? reasonsAgainst(path, content) : []))
  if (reasons.length > 0) throw new TemplateError(name, reasons)
  const seconds = Math.floor(date.epochMilliseconds / 1000)
  return compilePdf(name, files, JSON.stringify(printable(data)), { createdAt: seconds, plain: over !== undefined })
}

// The files of a pack stay as they are from letter to letter: what was found sound is not read through again.
const sound = new Map<string, Buffer>()

function reasonsAgainst(path: string, content: Buffer): readonly TemplateProblem[] {
  if (sound.get(path)?.equals(content)) return []
  const reasons = whyNotTypeset(path, content.toString('utf8'))
  if (reasons.length === 0) sound.set(path, content)
  return reasons
}

function templateIn(folder: string, template: string): { name: string; files: TemplateFiles } {
  const files = readTemplateFolder(folder)
  if (!isPath(template)) return { name: unsaved, files: new Map([...files, [unsaved, Buffer.from(template)]]) }
  if (files.has(template)) return { name: template, files }
  throw new TemplateError(template, [{ file: template, line: null, message: 'there is no such file in the folder' }])
}

function isPath(template: string): boolean {
  return /^\w[\w./-]*\.typ$/.test(template)
}
