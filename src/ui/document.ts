import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A whole page, as it leaves the server. */
export function renderPage<Props>(page: VNode<Props>): string {
  return `<!doctype html>\n${renderToString(page)}\n`
}

/** A part of a page, for one that stays fresh by itself. */
export function renderPart<Props>(part: VNode<Props>): string {
  return renderToString(part)
}
