import { keptValue } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import type { PeopleForm } from '../contract.ts'
import { checkWords } from './check-words.ts'
import { labelsOfBeside } from './register-beside.tsx'
import { labelsOfRoles } from './register-parties.tsx'
import { peopleWords } from './register-people-words.ts'
import { registerWords } from './register-words.ts'

/** What each error about people, answers and checks is about, for the summary of whichever form asks for them. */
export function labelsOfPeople({ service }: Pick<PeopleForm, 'service'>, frame: Frame): Record<string, string> {
  const { say } = frame
  const { nik, name, noNikReason, phone, village, address } = registerWords
  const kind = keptValue(frame, 'applicantKind', service.applicants[0])
  const own =
    kind === 'person' ? { nik, name } : { nik: peopleWords.representativeNik, name: peopleWords.representativeName }
  const asked = { ...own, noNikReason, phone, village, address, acknowledged: checkWords.stillAsks }
  const labels = {
    ...labelsOfBeside(frame),
    ...labelsOfRoles(service.parties, frame),
    ...Object.fromEntries(Object.entries(asked).map(([key, text]) => [key, say(text)])),
  }
  for (const field of service.fields) {
    labels[`field.${field.key}`] = say(field.label)
    for (let row = 0; row < field.rowsMax; row++) {
      for (const { key, label } of field.columns)
        labels[`field.${field.key}.${row}.${key}`] = `${say(label)} ${row + 1}`
    }
  }
  return labels
}
