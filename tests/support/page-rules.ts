// What a page in the browser offers, as far as the rules below use it: the tests compile without the DOM.
type Box = { left: number; right: number; top: number; width: number; height: number }
type Element = {
  readonly tagName: string
  readonly id: string
  readonly type?: string
  readonly name?: string
  readonly labels?: Iterable<Element> | null
  readonly childNodes: Iterable<Element>
  readonly children: Iterable<Element>
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly parentElement: Element | null
  readonly className: unknown
  readonly clientWidth: number
  readonly scrollWidth: number
  getAttribute(name: string): string | null
  getBoundingClientRect(): Box
  checkVisibility(options?: { opacityProperty?: boolean; visibilityProperty?: boolean }): boolean
}
declare const document: {
  readonly documentElement: Element
  querySelectorAll(selector: string): Iterable<Element>
  getElementById(id: string): Element | null
}
declare function getComputedStyle(element: Element): { readonly overflowX: string }

/**
 * Runs inside the page and returns what breaks our own rules: one h1, a language, a viewport, no sideways scrolling,
 * and a label in sight for every field (axe accepts a placeholder, which vanishes as soon as somebody types).
 */
export function findPageFaults(): string[] {
  return [...head(), ...fieldsWithoutLabel(), ...sideways()]

  function head(): string[] {
    const headings = [...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility())
    const faults: string[] = []
    if (headings.length !== 1) faults.push(`page has ${headings.length} h1, not one`)
    if (!document.documentElement.getAttribute('lang')) faults.push('page does not name its language')
    if ([...document.querySelectorAll('meta[name=viewport]')].length === 0)
      faults.push('page has no viewport for telephones')
    return faults
  }

  function fieldsWithoutLabel(): string[] {
    return [...document.querySelectorAll('input, select, textarea')]
      .filter((field) => isField(field) && ![...labelsOf(field)].some(hasTextInSight))
      .map((field) => `field has no label in sight: ${describe(field)}`)
  }

  function isField(field: Element): boolean {
    if (['hidden', 'submit', 'button', 'reset', 'image'].includes(field.type ?? '')) return false
    // A choice or a file is often drawn by its label while the field itself is clipped away.
    return ['radio', 'checkbox', 'file'].includes(field.type ?? '') ? field.checkVisibility() : isInSight(field)
  }

  function labelsOf(field: Element): Element[] {
    const named = (field.getAttribute('aria-labelledby') ?? '').split(/\s+/).map((id) => document.getElementById(id))
    return [...(field.labels ?? []), ...named.filter((label) => label !== null)]
  }

  function hasTextInSight(element: Element): boolean {
    if (!isInSight(element)) return false
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '')
    if (own) return true
    return [...element.children].some((child) => child.tagName !== 'OPTION' && hasTextInSight(child))
  }

  // Text for screen readers only is clipped to one pixel or moved off the page.
  function isInSight(element: Element): boolean {
    const box = element.getBoundingClientRect()
    const drawn = element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    return drawn && box.width > 1 && box.height > 1 && box.right > 0
  }

  function sideways(): string[] {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter((element) => sticksOut(element, clientWidth))
    const innermost = wide.filter((element) => ![...element.children].some((child) => wide.includes(child)))
    const culprits = innermost.slice(0, 3).map(describe).join(', ')
    return [`page is ${scrollWidth} pixels wide on a screen of ${clientWidth}: ${culprits}`]
  }

  function sticksOut(element: Element, width: number): boolean {
    if (element.getBoundingClientRect().right <= width + 1) return false
    for (let box = element.parentElement; box && box.tagName !== 'BODY'; box = box.parentElement) {
      if (getComputedStyle(box).overflowX !== 'visible') return false
    }
    return true
  }

  function describe(element: Element): string {
    const name = element.id ? `#${element.id}` : element.name ? `[name=${element.name}]` : ''
    const rooms =
      typeof element.className === 'string' && element.className ? `.${element.className.split(' ')[0]}` : ''
    return `${element.tagName.toLowerCase()}${name}${rooms}`
  }
}
