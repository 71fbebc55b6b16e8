import { rupiah } from '#ui/rupiah.ts'
import { givenFor } from '../given.ts'
import type { KeyAct } from './keys.island.ts'

/** The change while the cash is typed, and likely amounts by one key. Without it the buttons bring the page back with it. */
export function changeKeys(): [string, KeyAct][] {
  const field = document.querySelector<HTMLInputElement>('#cash-tendered')
  const { form } = field ?? {}
  if (!field || !form) return []
  const show = () => showGiven(form, field)
  field.addEventListener('input', show)
  const buttons = [...form.querySelectorAll<HTMLButtonElement>('button[name=likely]')]
  for (const button of buttons)
    button.addEventListener('click', (event) => {
      event.preventDefault()
      field.value = button.value
      field.dispatchEvent(new Event('input', { bubbles: true }))
      form.querySelector<HTMLElement>('button[data-key=P]')?.focus()
    })
  show()
  return buttons.map((button, place) => [
    String(place + 1),
    () => {
      button.click()
      return true
    },
  ])
}

function showGiven(form: HTMLFormElement, field: HTMLInputElement): void {
  const given = givenFor(field.value, BigInt(field.dataset.due ?? '0'))
  const amount = given.state === 'enough' ? given.changeRupiah : given.state === 'short' ? given.shortRupiah : 0n
  const says = given.state !== 'enough' ? given.state : amount === 0n ? 'exact' : 'change'
  for (const one of form.querySelectorAll<HTMLElement>('[data-given]')) {
    one.hidden = one.dataset.given !== says
    const place = one.hidden ? null : one.querySelector('[data-amount]')
    if (place) place.textContent = rupiah(amount)
  }
}
