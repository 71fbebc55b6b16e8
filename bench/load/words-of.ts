import type { ProcedureStep, ServiceDefinition } from '#catalogue'
import { sampleAnswers, sampleParties } from '../../src/app/demo-answers.ts'

/** One form that a walk sends: a step, or a word at a step that has several. */
export type Word = {
  key: string
  post: string
  does: string
  /** By how much the case is another afterwards than its sender saw. */
  adds: number
  fields?: Readonly<Record<string, string>>
  /** With a picture of a paper. */
  proof?: true
}

/** What is written in a walk through a procedure, in order: each part of a team, the day of a visit, and the steps. */
export function wordsOf(definition: ServiceDefinition): Word[] {
  return definition.procedure.flatMap((step) => {
    const { key, post, does } = step
    const parts = (step.team?.posts ?? []).map((part): Word => {
      const fields = { part, outcome: 'agreed', reason: '' }
      return { key, post: part, does: 'team-part', adds: 1, fields }
    })
    const plan: Word[] = step.schedule ? [{ key, post, does: 'plan-visit', adds: 1 }] : []
    // Where nothing is charged the step passes by itself: it adds to the one before, and nobody sends it.
    return does === 'pay' && definition.tariffs.length === 0 ? [] : [...parts, ...plan, wordAt(definition, step)]
  })
}

function wordAt(definition: ServiceDefinition, { key, post, does, cashed, signers = [] }: ProcedureStep): Word {
  const place = definition.procedure.findIndex((step) => step.key === key)
  const isFree = definition.procedure[place + 1]?.does === 'pay' && definition.tariffs.length === 0
  const word = { key, post, does, adds: isFree ? 2 : 1 }
  if (does === 'assess') return { ...word, fields: { amount: String(setElsewhere) }, proof: true }
  if (cashed) return { ...word, does: 'take-cash', fields: { tendered: '1.000.000' } }
  if (does === 'pay') return { ...word, fields: { amount: String(owedBy(definition)) }, proof: true }
  if (does !== 'parties-sign') return word
  const signed = Object.entries(sampleParties(definition)).flatMap(([role, people]) =>
    signers.includes(role) ? people.map((_one, row) => `${role}.${row}`) : [],
  )
  const identities = Object.fromEntries(signed.map((one) => [`identity.${one}`, 'KTP-el']))
  return { ...word, adds: signed.length + 1, fields: identities }
}

const setElsewhere = 4_500_000

function owedBy(definition: ServiceDefinition): number {
  const answers = sampleAnswers(definition)
  const shares = definition.tariffs.map(({ percent, of }) => {
    const answer = of === undefined ? undefined : answers[of]
    return typeof answer === 'string' ? (Number(answer.replaceAll('.', '')) * Number(percent)) / 100 : 0
  })
  return shares.reduce((sum, share) => sum + share, setElsewhere)
}
