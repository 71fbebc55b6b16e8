import type { FormField, ServiceDefinition } from '../contract.ts'

/** Everything a service asks to be filled in: the questions that decide on papers first, each a choice, then its form. */
export function formOf({ questions, fields }: Pick<ServiceDefinition, 'questions' | 'fields'>): FormField[] {
  const deciding = questions.map(({ key, ask, help, answers, fromPage }) => ({
    ...{ key, label: ask, help, fromPage, optional: false, type: 'choice' as const },
    choices: answers.map((answer) => ({ key: answer.key, label: answer.label })),
  }))
  return [...deciding, ...fields]
}
