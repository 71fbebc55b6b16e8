import type { ServiceDefinition } from '#catalogue'

type Question = Pick<ServiceDefinition['fields'][number], 'key' | 'type' | 'label' | 'choices' | 'min'>

/** Invented answers to a service's own questions, plainly so, from somebody born on that day: enough for a letter. */
export function sampleAnswers(
  definition: ServiceDefinition,
  born = '1990-04-07',
): Record<string, string | Record<string, string>[]> {
  return Object.fromEntries(
    definition.fields.map((field) => {
      if (field.type === 'date') return [field.key, born]
      if (field.type !== 'list') return [field.key, answer(field, 0)]
      const rows = [0, 1, 2].map((row) =>
        Object.fromEntries((field.columns ?? []).map((column) => [column.key, answer(column, row)])),
      )
      return [field.key, rows]
    }),
  )
}

const texts: Readonly<Record<string, readonly string[]>> = {
  nama: ['Melati Contoh', 'Bujang Contoh', 'Puan Contoh'],
  'tempat-lahir': ['Duri'],
  pekerjaan: ['Karyawan swasta'],
  'tempat-kerja': ['PT Contoh Sejahtera'],
  keperluan: ['Tunjangan keluarga di tempat kerja'],
}

function answer(question: Question, row: number): string {
  if (question.type === 'choice') return question.choices?.[row === 0 ? 1 : 2]?.key ?? question.choices?.[0]?.key ?? ''
  if (question.type === 'date') return row === 0 ? '1990-04-07' : `20${10 + row * 3}-0${row + 2}-1${row}`
  if (question.type === 'number') return String((question.min ?? 0) + row + 1)
  const known = texts[question.key]
  return known?.[row % known.length] ?? `${question.label.id} contoh`
}
