import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foundInYear } from '#tests/found-in-year.ts'
import { plantNames } from '../../src/app/simulate/assumptions.ts'

/** A whole year of all eleven offices: what goes through the acts is laid out until there are as many as in any year. */
const year = ['--days', '365', '--bulk', '--cases-a-year', '10400', '--times', '5']

const planted = [
  'bantan returns-everything',
  'bathin-solapan queue-jumper',
  'bengkalis late-deposits',
  'pinggir sleeping-desk kasi-pelum',
  'rupat demanded-fee',
  'siak-kecil holder-absent camat',
]

for (const seed of ['7', '8']) {
  test(`a whole year without any wrong has none, seed ${seed}`, async (t) => {
    const { cases, findings, alerts } = await foundInYear(t, [...year, '--seed', seed])
    assert.ok(cases >= 50_000, `${cases}`)
    assert.deepEqual([findings, alerts], [[], []])
  })

  test(`each planted wrong of a whole year is found and told in its office, and nothing elsewhere, seed ${seed}`, async (t) => {
    const plants = plantNames.flatMap((name) => ['--plant', name])
    const { cases, findings, alerts } = await foundInYear(t, [...year, '--seed', seed, ...plants])
    assert.ok(cases >= 50_000, `${cases}`)
    for (const one of planted) {
      assert.ok(
        findings.some((found) => found.startsWith(one)),
        `${one} among ${findings.join(', ')}`,
      )
      assert.ok(
        alerts.some((told) => told.startsWith(one)),
        `${one} among ${alerts.join(', ')}`,
      )
    }
    const offices = planted.map((one) => `${one.split(' ')[0]} `)
    const elsewhere = (some: readonly string[]) =>
      some.filter((one) => !offices.some((office) => one.startsWith(office)))
    assert.deepEqual([elsewhere(findings), elsewhere(alerts)], [[], []])
  })
}
