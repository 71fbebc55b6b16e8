// What a page in the browser offers, as far as the rule below uses it: the tests compile without the DOM.
type Element = {
  readonly tagName: string
  readonly id: string
  readonly type?: string
  readonly textContent: string | null
  readonly labels?: Iterable<Element> | null
  checkVisibility(): boolean
  getBoundingClientRect(): { height: number }
}
declare const document: {
  readonly documentElement: { readonly clientWidth: number; readonly scrollWidth: number }
  querySelectorAll(selector: string): Iterable<Element>
}

/** Runs inside the page and returns what a thumb misses: whatever is pressed and lower than 44 pixels, and sideways scrolling. */
export function findTelephoneFaults(): string[] {
  const pressed = [...document.querySelectorAll('main :is(button, .btn, summary, input, select, textarea)')]
  const small = pressed
    .filter((one) => one.type !== 'hidden' && one.checkVisibility())
    .map((one) => ({
      one,
      height: Math.max(...[one, ...labelsOf(one)].map((box) => box.getBoundingClientRect().height)),
    }))
    .filter(({ height }) => height < 43.9)
    .map(
      ({ one, height }) =>
        `${one.tagName.toLowerCase()} ${one.id || (one.textContent ?? '').trim()}: ${height} px high`,
    )
  const { clientWidth, scrollWidth } = document.documentElement
  return scrollWidth > clientWidth ? [...small, `the page is ${scrollWidth} px wide`] : small

  function labelsOf(one: Element): Element[] {
    return ['radio', 'checkbox'].includes(one.type ?? '') ? [...(one.labels ?? [])] : []
  }
}
