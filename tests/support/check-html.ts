import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'

const config: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // A button in a form that does nothing else sends it: that is what our forms mean by a plain button.
  rules: { 'no-implicit-button-type': 'off' },
}

// Settled at the first page: the loader would read the rules anew for each.
class SettledLoader extends StaticConfigLoader {
  #settled: ReturnType<StaticConfigLoader['getConfigFor']> | undefined

  override getConfigFor(handle: string) {
    this.#settled ??= super.getConfigFor(handle)
    return this.#settled
  }
}

const validator = new HtmlValidate(new SettledLoader(config))

/** Holds HTML as the server sends it against the standard. Throws one error that lists every fault; `url` names it. */
export async function checkHtml(html: string, url: string): Promise<void> {
  const faults = await findHtmlFaults(html)
  if (faults.length > 0) throw new Error(`${url} has ${faults.length} faults\n  ${faults.join('\n  ')}`)
}

/** What breaks the HTML standard, one line each, with line and column. */
export async function findHtmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `html ${line}:${column} ${ruleId}: ${message}`),
  )
}
