import assert from 'node:assert/strict'
import { test } from 'node:test'
import { copyPack } from '#tests/regency-pack.ts'
import { checkPack } from './check-pack.ts'

test('a power limited by an answer needs every service under it to ask for that answer', (t) => {
  const { folder, edit } = copyPack(t)
  const limit =
    'limits: [{ question: luas, name: { id: Luas, en: Area }, atMost: 9, above: { id: dinas, en: agency } }]'
  edit('authorities.yaml', '  - code: PEM-05\n', `  - code: PEM-05\n    ${limit}\n`)
  const checked = checkPack(folder)
  const told = 'errors' in checked ? checked.errors.map(({ file, message }) => `${file} ${message}`) : []
  assert.deepEqual(told, [
    'services/tanggungan-keluarga.yaml fields: expected a question luas, for PEM-05 is limited by it; found none of that key',
  ])
})

test('the calendar needs every limit that a standard lives by, and one that ended is none', (t) => {
  const told = ({ folder }: { folder: string }) => {
    const checked = checkPack(folder)
    return 'errors' in checked ? checked.errors.map(({ file, kind, message }) => `${file} ${kind} ${message}`) : []
  }
  const lacking = copyPack(t)
  lacking.edit('calendar.yaml', '  - name: standard-', '  - name: lain-', 6)
  const articles = ['publish 27(1)', 'comments 27(2)', 'mend 27(3)', 'pledge 30(4)', 'evaluate 32(1)', 'review 33']
  assert.deepEqual(
    told(lacking),
    articles.map((one) => {
      const [name, article] = one.split(' ')
      const expected = `a limit standard-${name} without a last day, for PP 96/2012 article ${article} sets it`
      return `calendar.yaml missing limits: expected ${expected}; found none of that name`
    }),
  )
  const ended = copyPack(t)
  const review = '  - name: standard-review\n'
  ended.edit('calendar.yaml', review, `${review}    lastDay: 2026-12-31\n`)
  assert.match(told(ended).join(), /^calendar\.yaml missing limits: expected a limit standard-review /)
})
