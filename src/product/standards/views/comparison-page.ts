import type { Officer } from '#identity'
import { findOffice } from '#offices'
import { compareLines } from '#platform/compare-lines.ts'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import { noWording, type Wording } from '../contract/components.ts'
import type { Life } from '../contract/life.ts'
import type { ComparisonPage } from '../contract/pages.ts'
import { type ComponentLines, componentsOf } from '../rules/components-of.ts'
import { baselineOf } from '../store/baseline.ts'
import { listLives } from '../store/life.ts'
import { baselineName, versionName } from '../version-words.ts'
import { lifeAt } from './standard-page.ts'
import { wordsOf } from './words-of.ts'

type Side = { id: string; name: Text; components: readonly ComponentLines[] }

/**
 * Two versions side by side, component by component: a standard beside an earlier one of its office, or beside the
 * baseline of the regency. Without a wish it stands beside the newest enacted before it, else the baseline.
 */
export async function comparisonPage(
  db: Db,
  by: Officer,
  ask: { standard: string | undefined; beside: string | undefined; now: Temporal.Instant },
): Promise<ComparisonPage | undefined> {
  const life = await lifeAt(db, ask.standard)
  const office = life && (await findOffice(db, life.office))
  const on = ask.now.toZonedDateTimeISO(by.zone).toPlainDate()
  const said = life && (await wordsOf(db, life, { on }))
  if (!life || !office || !said) return undefined
  const others = (await listLives(db, { office: life.office, service: life.service })).filter(
    ({ id, ordinal }) => id !== life.id && ordinal < life.ordinal,
  )
  const sides = [...(await asSides(db, others, on)), ...(await baselineSide(db, by, life, on))]
  const enacted = others.find(({ enactment }) => enactment)?.id ?? 'baseline'
  const before = sides.find(({ id }) => id === (ask.beside ?? enacted)) ?? sides[0]
  if (!before) return undefined
  const after = componentsOf(said.definition, said.words, on)
  const components = after.map(({ number, key, group, lines }) => {
    const old = before.components.find((one) => one.key === key)?.lines ?? []
    const compared = compareLines(old, lines, ({ id, en }) => `${id}\n${en}`)
    return { number, key, group, lines: compared, changed: compared.some(({ kind }) => kind !== 'same') }
  })
  return {
    standard: life.id,
    service: said.definition.name,
    officeName: office.name,
    before: before.name,
    after: versionName(life),
    choices: sides.map(({ id, name }) => ({ id, name, current: id === before.id })),
    components,
    changed: components.filter(({ changed }) => changed).length,
  }
}

async function asSides(db: Db, lives: readonly Life[], on: Temporal.PlainDate): Promise<Side[]> {
  const sides: Side[] = []
  for (const life of lives) {
    const said = await wordsOf(db, life, { on })
    if (said)
      sides.push({ id: life.id, name: versionName(life), components: componentsOf(said.definition, said.words, on) })
  }
  return sides
}

/** The regency's definition with the texts of its enacted standard, where it has one. */
async function baselineSide(db: Db, by: Officer, life: Life, on: Temporal.PlainDate): Promise<Side[]> {
  const baseline = await baselineOf(db, life.service, on)
  if (!baseline || life.office === by.regency) return []
  const enacted = (await listLives(db, { office: by.regency, service: life.service })).find(
    ({ enactment }) => enactment,
  )
  const words: Wording = enacted?.wording.words ?? noWording
  return [{ id: 'baseline', name: baselineName, components: componentsOf(baseline.definition, words, on) }]
}
