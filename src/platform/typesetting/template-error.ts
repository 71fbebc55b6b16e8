/** One fault of a template: in which of its files, on which line (from 1; null when the typesetter cannot say), and what. */
export type TemplateProblem = { file: string; line: number | null; message: string }

/** A template that cannot become a paper. The message names the template, and each fault with its file and line. */
export class TemplateError extends Error {
  readonly template: string
  readonly problems: readonly TemplateProblem[]

  constructor(template: string, problems: readonly TemplateProblem[]) {
    super(`${template}: ${problems.map(asText).join('; ')}`)
    this.name = 'TemplateError'
    this.template = template
    this.problems = problems
  }
}

function asText({ file, line, message }: TemplateProblem): string {
  return line === null ? `${file}: ${message}` : `${file} line ${line}: ${message}`
}
