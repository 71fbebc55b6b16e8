/**
 * A check of a service with its days worked out, so that it can be asked while somebody types: days are `2026-03-16`,
 * whose order as text is their order in time. `certain` is false where the count would need a year whose holidays are
 * not known: then days from `day` on cannot be judged.
 */
export type CheckRule =
  | { kind: 'before' | 'from'; field: string; day: string; certain: boolean }
  | { kind: 'younger-than'; years: number; born: readonly string[]; on: string | undefined; today: string }

export type Outcome = 'silent' | 'speaks' | 'uncertain'

/** Whether a check speaks, for answers by the names of the form: `field.tanggal-akad`, `party.calon-istri.0.bornOn`. */
export function outcomeOf(rule: CheckRule, answers: Readonly<Record<string, string>>): Outcome {
  if (rule.kind === 'younger-than') return isAnyYounger(rule, answers) ? 'speaks' : 'silent'
  const day = dayIn(answers[rule.field])
  if (day === undefined) return 'silent'
  if (!rule.certain && day >= rule.day) return 'uncertain'
  return (rule.kind === 'before') === day < rule.day ? 'speaks' : 'silent'
}

/** Whether an answer, by its name in the form, is one that this check looks at. */
export function isAbout(rule: CheckRule, name: string): boolean {
  if (rule.kind !== 'younger-than') return name === rule.field
  return name === rule.on || rule.born.some((pattern) => isNamed(name, pattern))
}

function isAnyYounger(
  { years, born, on, today }: Extract<CheckRule, { kind: 'younger-than' }>,
  answers: Readonly<Record<string, string>>,
): boolean {
  const day = (on === undefined ? undefined : dayIn(answers[on])) ?? today
  return Object.entries(answers).some(([name, text]) => {
    const birthday = born.some((pattern) => isNamed(name, pattern)) ? dayIn(text) : undefined
    return birthday !== undefined && birthday <= day && yearsAfter(birthday, years) > day
  })
}

/** `party.calon-istri.*.bornOn` names each row. */
function isNamed(name: string, pattern: string): boolean {
  const [before, after] = pattern.split('*')
  if (before === undefined || after === undefined) return name === pattern
  return name.startsWith(before) && name.endsWith(after) && /^\d+$/.test(name.slice(before.length, -after.length))
}

// Born on 29 February: older by a year on the 1st of March, which as text comes after the 29th that does not exist.
function yearsAfter(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
}

function dayIn(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined
}
