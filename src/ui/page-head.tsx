import type { Frame } from './frame.ts'
import { kitWords } from './words.ts'

/** The head of every page. A page that came back with errors says so first in its title. */
export function PageHead({
  frame,
  title,
  place,
  script,
}: {
  frame: Frame
  title: string
  /** The office or regency, after the name of the product. */
  place: string
  /** Names of the islands this page brings along, if any. */
  script?: string | readonly string[] | undefined
}) {
  const again = hasErrors(frame) ? `${frame.say(kitWords.checkAgain)} ` : ''
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${again}${title} · PATEN ${place}`}</title>
      <Style frame={frame} />
      {[script ?? []].flat().map((one) => (
        <script type="module" src={frame.assets.script(one)} />
      ))}
    </head>
  )
}

function Style({ frame }: { frame: Frame }) {
  const { css, inlineCss } = frame.assets
  if (inlineCss === undefined) return <link rel="stylesheet" href={css} />
  // Our own style sheet, named by its hash in the policy: escaping would break both.
  return <style dangerouslySetInnerHTML={{ __html: inlineCss }} />
}

function hasErrors(frame: Frame): boolean {
  return frame.form !== undefined && Object.keys(frame.form.errors).length > 0
}
