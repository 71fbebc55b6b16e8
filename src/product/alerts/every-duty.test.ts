import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DutyLine } from '#duties'
import { getPack } from '#tests/regency-pack.ts'
import { thresholdKeys, thresholds } from './contract.ts'
import { type Around, mattersOf } from './rules.ts'
import { alertSays } from './words.ts'

const { duties, posts } = getPack()
const here: Omit<Around, 'duties'> = {
  office: { key: 'mandau', name: 'Mandau' },
  thresholds: Object.fromEntries(thresholdKeys.map((key) => [key, thresholds[key].value])) as Around['thresholds'], // every key of the list is there
  ...{ unopened: [], lateAt: [], unsigned: [], findings: [], silentDays: 0, devices: [], keepers: ['sekcam'] },
  at: (where, wanted) => wanted.map((post) => `${where} ${post}`),
  ...{ leaders: ['camat'], leads: ['office camat'], supervises: ['pengawas'] },
}

/** A duty of the pack as it stands when it is so many days late. */
function lateBy(duty: (typeof duties)['seen' | 'declared'][number], days: number): DutyLine {
  const { key, name, does, to, owes, by, source, sure, risesAfterDays } = duty
  const said = { key, name, does, to, owes, by, source, sure, office: 'mandau', count: 1, href: undefined }
  const dueOn = Temporal.PlainDate.from('2026-03-02')
  const late = { state: 'late', risen: days > risesAfterDays, days, dueOn } as const
  return { ...said, ...late, period: undefined, done: undefined, declarableFrom: undefined }
}

test('every duty of the regency is told late to who does it with what to do, and once it rises to who stands above', () => {
  for (const duty of [...duties.seen, ...duties.declared]) {
    const at = duty.owes === 'regency' ? 'regency' : 'kecamatan'
    assert.ok(
      duty.by.every((key) => posts.posts.some((post) => post.key === key && post.at === at)),
      `${duty.key} is done by posts of the ${at}`,
    )
    const doers = duty.by.map((post) => `${duty.owes} ${post}`)
    const [first, ...none] = mattersOf({ ...here, duties: [lateBy(duty, duty.risesAfterDays)] })
    assert.deepEqual([first?.kind, first?.to, none], ['duty-late', doers, []], duty.key)
    for (const language of ['id', 'en'] as const) {
      const says = first && alertSays[first.kind](first.facts)
      assert.ok(says?.does[language].includes(duty.does[language]), `${duty.key} says what to do`)
    }
    const [, risen] = mattersOf({ ...here, duties: [lateBy(duty, duty.risesAfterDays + 1)] })
    const above = duty.owes === 'office' && !duty.by.includes('camat') ? ['office camat', 'pengawas'] : ['pengawas']
    assert.deepEqual([risen?.kind, risen?.to], ['duty-risen', above], duty.key)
  }
})
