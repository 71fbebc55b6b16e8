// The sum of a count while it is typed. Without it the same form works, and says what differs when it comes back.
const form = document.querySelector<HTMLFormElement>('[data-count]')
const sums = form?.querySelector<HTMLElement>('[data-sums]')

function money(amount: number): string {
  const figures = String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, '.')
  return `${amount < 0 ? '−' : ''}Rp${figures}`
}

function show(within: Element | null | undefined, place: string, text: string): void {
  const found = within?.querySelector(place)
  if (found && found.textContent !== text) found.textContent = text
}

function add(): void {
  let sum = 0
  for (const input of form?.querySelectorAll<HTMLInputElement>('[data-worth]') ?? []) {
    const typed = input.value.trim()
    const value = /^\d{1,5}$/.test(typed) ? Number(typed) * Number(input.dataset.worth) : 0
    sum += value
    show(input.closest('tr'), '[data-value]', value === 0 ? '' : money(value))
  }
  const should = Number(form?.querySelector<HTMLElement>('[data-should]')?.dataset.should ?? 0)
  show(sums, '[data-sum]', money(sum))
  show(sums, '[data-apart]', money(sum - should))
}

if (form && sums) {
  sums.hidden = false
  form.addEventListener('input', add)
  add()
}
