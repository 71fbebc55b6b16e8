import { type CheckRule, outcomeOf } from '../check-rule.ts'

/** The checks beside the promise speak while the clerk types, by the same rule that the act asks afterwards. */
export function startChecks(form: HTMLFormElement): void {
  const checks = [...form.querySelectorAll<HTMLElement>('[data-check]')]
  if (checks.length === 0) return
  const show = () => {
    const answers = Object.fromEntries(
      [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    )
    for (const check of checks) {
      const rule: CheckRule = JSON.parse(check.dataset.check ?? '') // written by the page from a CheckRule
      const outcome = outcomeOf(rule, answers)
      check.hidden = outcome === 'silent'
      const uncertain = check.querySelector<HTMLElement>('[data-uncertain]')
      if (uncertain) uncertain.hidden = outcome !== 'uncertain'
    }
  }
  form.addEventListener('change', show)
  form.addEventListener('input', show)
  show()
}
