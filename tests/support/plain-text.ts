import type { VNode } from 'preact'
import { renderPage } from '#ui/document.ts'

/** What a page says when it is read aloud from top to bottom: no tags, no style, single spaces. */
export function plainText(page: VNode): string {
  return renderPage(page)
    .replace(/<(style|title)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => characters[name] ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,])/g, '$1')
    .trim()
}

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** The part of a text between two of its phrases; refuses a text that lacks one of them. */
export function between(text: string, from: string, to: string): string {
  const start = text.indexOf(from)
  const end = text.indexOf(to, start)
  if (start < 0 || end < 0) throw new Error(`neither “${from}” to “${to}” in: ${text}`)
  return text.slice(start, end)
}
