import { type Fault, findDuplicates, quote } from '#platform/fault.ts'
import { type Located, locate, textAt, valueAt } from '#platform/raw.ts'

/** Asked of every service, so that none has a question of that name. */
const asksOfEvery = { applicant: ['person', 'body', 'village-government'], proxy: ['yes', 'no'] } as const

/**
 * What is wrong with the deciding questions of a service file, and with what rests on their answers: a paper or a charge
 * for a question or an answer that is not there. Takes a file that may be malformed.
 */
export function questionFaults(file: string, raw: unknown): Fault[] {
  const questions = locate(raw, 'questions[]')
  const keys = [...locate(raw, 'questions[].key'), ...locate(raw, 'fields[].key')]
  const known = new Map<string, readonly string[]>([
    ...Object.entries(asksOfEvery),
    ...questions.map(({ value }) => [textAt(value, 'key') ?? '', answersOf(value)] as const),
  ])
  const some = [...locate(raw, 'requirements[]'), ...locate(raw, 'tariffs[]')]
  return [
    ...(questions.length > 0 ? findDuplicates(file, keys) : []),
    ...questions.flatMap((question) => findDuplicates(file, locate(question.value, 'answers[].key', question.path))),
    ...locate(raw, 'questions[].key')
      .filter(({ value }) => String(value) in asksOfEvery)
      .map(({ path, value }) => dangling(file, path, 'a key of its own: that one is asked of every service', value)),
    ...some.flatMap(({ path, value }) => conditionFaults(file, [...path, 'when'], valueAt(value, 'when'), known)),
    ...locate(raw, 'requirements[]').flatMap((requirement) => detailFaults(file, requirement, raw)),
  ]
}

function answersOf(question: unknown): string[] {
  return locate(question, 'answers[]').flatMap(({ value }) => textAt(value, 'key') ?? [])
}

function conditionFaults(
  file: string,
  path: Located['path'],
  when: unknown,
  known: ReadonlyMap<string, readonly string[]>,
): Fault[] {
  if (typeof when !== 'object' || when === null) return []
  return Object.entries(when).flatMap(([question, wanted]) => {
    const answers = known.get(question)
    const at = [...path, question]
    if (!answers) return [dangling(file, at, `one of the questions ${[...known.keys()].join(', ')}`, question)]
    return (Array.isArray(wanted) ? wanted : []).flatMap((answer: unknown, index) =>
      typeof answer === 'string' && !answers.includes(answer)
        ? [dangling(file, [...at, index], `an answer of ${question}: ${answers.join(', ')}`, answer)]
        : [],
    )
  })
}

/** Places that only one kind of requirement has, and those it cannot do without. */
const ownPlaces: readonly { place: string; kind: string; isNeeded: boolean }[] = [
  { place: 'photo', kind: 'photo', isNeeded: true },
  { place: 'copies', kind: 'copy', isNeeded: false },
  { place: 'dutyStampRupiah', kind: 'statement', isNeeded: false },
  { place: 'issuedBy', kind: 'letter', isNeeded: false },
  { place: 'database', kind: 'check', isNeeded: true },
  { place: 'paymentOf', kind: 'payment', isNeeded: true },
  { place: 'asks', kind: 'data', isNeeded: false },
]

function detailFaults(file: string, { path, value }: Located, raw: unknown): Fault[] {
  const kind = textAt(value, 'kind')
  const fields = locate(raw, 'fields[]').flatMap((field) => textAt(field.value, 'key') ?? [])
  const has = (place: string) => valueAt(value, place) !== undefined
  return [
    ...ownPlaces.flatMap((one): Fault[] => {
      if (one.kind === kind && one.isNeeded && !has(one.place))
        return [{ file, path, kind: 'form', expected: `${one.place}, for its kind is ${kind}`, found: 'nothing' }]
      if (one.kind === kind || !has(one.place) || kind === undefined) return []
      const expected = `${one.place} only where kind is ${one.kind}`
      return [{ file, path: [...path, one.place], kind: 'form', expected, found: `kind ${kind}` }]
    }),
    ...locate(value, 'asks[]', path)
      .filter((asked) => typeof asked.value === 'string' && !fields.includes(asked.value))
      .map((asked) => dangling(file, asked.path, 'the key of a field of this service', asked.value)),
  ]
}

function dangling(file: string, path: Located['path'], expected: string, found: unknown): Fault {
  return { file, path, kind: 'dangling', expected, found: quote(found) }
}
