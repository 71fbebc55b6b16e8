import { type Answers, applies, type Condition } from '#ui/applies.ts'
import { typedAnswers } from '../typed-answers.ts'

/** Rows of papers that are asked only of some follow the answers at once; what is not asked is not sent either. */
export function startAsked(form: HTMLFormElement): void {
  const rows = [...form.querySelectorAll<HTMLElement>('[data-when]')]
  if (rows.length === 0) return
  const show = () => {
    const answers = answersIn(form)
    for (const row of rows) {
      const when: Condition = JSON.parse(row.dataset.when ?? '') // written by the page from a Condition
      const isAsked = applies(when, answers) === 'yes'
      row.hidden = !isAsked
      for (const field of row.querySelectorAll('input')) field.disabled = !isAsked
    }
  }
  form.addEventListener('change', show)
  show()
}

/** How many questions that decide on the papers are still open. */
export function unansweredIn(form: Element): number {
  const names = new Set(
    [...form.querySelectorAll<HTMLInputElement>('#pertanyaan input')].flatMap(({ name, type }) =>
      type === 'radio' ? [name] : [],
    ),
  )
  const selects = [...form.querySelectorAll<HTMLSelectElement>('#pertanyaan select')]
  const open = [...names].filter((name) => form.querySelector(`#pertanyaan [name="${name}"]:checked`) === null)
  return open.length + selects.filter(({ value }) => value === '').length
}

// Who applies and whether another comes is settled where a file is completed: the page says it.
function answersIn(form: HTMLFormElement): Answers {
  const values = Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  return { ...typedAnswers(values), ...JSON.parse(form.dataset.answers ?? '{}') }
}
