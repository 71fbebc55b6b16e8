/** An element as it stands in the page; text is a string among its children. */
export type Element = { tag: string; attributes: Readonly<Record<string, string>>; children: (Element | string)[] }

const empty = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])
const token = /<!--.*?-->|<!doctype[^>]*>|<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+)/gis
const attribute = /([^\s"'=<>/]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g

/**
 * Reads HTML as our server writes it: every element closed, but for those that are always empty. Refuses anything else,
 * so that a test never reads a page that a browser would have to mend.
 */
export function readHtml(html: string): Element {
  const root: Element = { tag: 'document', attributes: {}, children: [] }
  const open = [root]
  for (const [whole, end, tag = '', rest = '', text] of html.matchAll(token)) {
    const parent = open.at(-1) ?? root
    if (text !== undefined) parent.children.push(decode(text))
    else if (end === '/') close(open, tag.toLowerCase())
    else if (tag !== '') {
      const element = { tag: tag.toLowerCase(), attributes: readAttributes(rest), children: [] }
      parent.children.push(element)
      if (!empty.has(element.tag) && !whole.endsWith('/>')) open.push(element)
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.tag}> is never closed`)
  return root
}

function close(open: Element[], tag: string): void {
  const last = open.pop()
  if (last?.tag !== tag) throw new Error(`</${tag}> closes <${last?.tag}>`)
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name = '', ...values]) => [
      name.toLowerCase(),
      decode(values.find((value) => value !== undefined) ?? ''),
    ]),
  )
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    return decimal ? String.fromCodePoint(Number(decimal)) : (entities[name] ?? whole)
  })
}

/** All elements under one, itself left out, in the order of the page. */
export function* descendants(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    yield child
    yield* descendants(child)
  }
}

export function find(element: Element, wanted: (one: Element) => boolean): Element | undefined {
  return descendants(element).find(wanted)
}

/** What a person reads in an element, spaces drawn together. */
export function textOf(element: Element | undefined): string {
  return spoken(element).replace(/\s+/g, ' ').trim()
}

function spoken(element: Element | string | undefined): string {
  if (element === undefined || typeof element === 'string') return element ?? ''
  if (element.tag === 'script' || element.tag === 'style') return ''
  return element.children.map(spoken).join('')
}
