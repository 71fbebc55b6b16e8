/** For whom something holds, as data: each question named was answered by one of its answers. */
export type Condition = Readonly<Record<string, readonly string[]>>

/** What was answered, by the key of the question. */
export type Answers = Readonly<Record<string, string | undefined>>

/** Whether what is asked of some is asked here: `depends` until every question it rests on was answered. */
export function applies(when: Condition | undefined, answers: Answers): 'yes' | 'no' | 'depends' {
  const asked = Object.entries(when ?? {}).map(([question, wanted]) => {
    const answer = answers[question]
    return answer === undefined || answer === '' ? 'depends' : wanted.includes(answer) ? 'yes' : 'no'
  })
  if (asked.includes('no')) return 'no'
  return asked.includes('depends') ? 'depends' : 'yes'
}
