import { speak, type Text } from '#ui/language.ts'

/** Speaks the language of the page. */
export const say: (text: Text) => string = speak(document.documentElement.lang === 'en' ? 'en' : 'id')

/** Whether keys go into a field, where a letter is a letter. */
export function isTyping(): boolean {
  const active = document.activeElement
  if (active instanceof HTMLTextAreaElement || active instanceof HTMLSelectElement) return true
  return active instanceof HTMLInputElement && !['radio', 'checkbox', 'file', 'submit', 'button'].includes(active.type)
}

/** An element with its text, made without markup strings. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  facts: { text?: string; look?: string; id?: string } = {},
  ...children: Node[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  if (facts.text !== undefined) element.textContent = facts.text
  if (facts.look !== undefined) element.className = facts.look
  if (facts.id !== undefined) element.id = facts.id
  element.append(...children)
  return element
}
