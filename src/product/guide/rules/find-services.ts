import { typosAllowed, typosBetween } from '#search'
import { stemsOf } from './stem-word.ts'

/** Texts of one service in which a citizen's words are looked for, those that name it best first. */
export type Findable = {
  key: string
  /** What people say when they mean it. */
  calls: readonly string[]
  names: readonly string[]
  /** What it is for, its field, its papers. */
  about: readonly string[]
}

export type ServiceIndex = {
  keys: readonly string[]
  /** Which services hold a stem, and how well it names them. */
  services: ReadonlyMap<string, ReadonlyMap<number, number>>
  /** Whole phrases, as their words. */
  phrases: ReadonlyMap<string, readonly number[]>
  /** Words as they are written, for beginnings and misspellings. */
  words: readonly string[]
  alike: ReadonlyMap<string, readonly string[]>
}

export type Found = {
  /** Keys of services that answer every word, the best first. */
  whole: readonly string[]
  /** Those that answer only some words; looked for only when nothing answers all. */
  partly: readonly string[]
  readAs: readonly { typed: string; as: string }[]
  /** Something that people call so, word by word, is the best of the whole. */
  isCalledSo: boolean
}

const wordsMax = 8
const weights = { calls: 5, names: 4, about: 1 } as const
const phraseWeight = 20
/** How much a word counts that is not the typed one itself. */
const factors = { same: 1, alike: 0.8, begun: 0.7, misspelt: 0.5 } as const

/** Words that every request is made of, and none is about. */
const empty = new Set(
  `surat saya aku kami bapak ibu pak bu anda mau ingin minta mohon tolong cara bagaimana gimana urus mengurus ngurus pengurusan buat bikin
  membuat pembuatan untuk dari di ke dan atau yang dengan pada apa perlu butuh syarat kantor camat kecamatan keterangan
  a an the of to for i my me we want need get how do does letter certificate please and or in at on with`.split(/\s+/),
)

/** Makes what `findServices` looks in. Takes synonyms as groups of words of one meaning. */
export function indexServices(services: readonly Findable[], synonyms: readonly (readonly string[])[]): ServiceIndex {
  const holders = new Map<string, Map<number, number>>()
  const phrases = new Map<string, number[]>()
  const words = new Set<string>()
  for (const [place, service] of services.entries()) {
    for (const kind of ['calls', 'names', 'about'] as const)
      for (const word of service[kind].flatMap(wordsOf)) {
        words.add(word)
        for (const stem of stemsOf(word)) {
          const holding = getOrMake(holders, stem, () => new Map<number, number>())
          holding.set(place, Math.max(holding.get(place) ?? 0, weights[kind]))
        }
      }
    for (const phrase of service.calls) getOrMake(phrases, wordsOf(phrase).join(' '), () => []).push(place)
  }
  const alike = new Map<string, string[]>()
  for (const group of synonyms) {
    const stems = group.flatMap(wordsOf).flatMap((word) => [...stemsOf(word)])
    for (const word of group.flatMap(wordsOf)) {
      words.add(word)
      for (const stem of stemsOf(word)) getOrMake(alike, stem, () => []).push(...stems)
    }
  }
  return { keys: services.map(({ key }) => key), services: holders, phrases, words: [...words], alike }
}

/**
 * The services that a citizen's words mean: by stems, synonyms, beginnings, and at last misspellings. Words that say
 * nothing are left out; when nothing else was typed, nothing is found.
 */
export function findServices(index: ServiceIndex, typed: string): Found {
  const asked = wordsOf(typed).slice(0, wordsMax)
  const readAs: Found['readAs'][number][] = []
  const scores = new Map<number, { covers: number; score: number }>()
  for (const word of asked) {
    const { hits, as } = hitsOf(index, word)
    if (as !== undefined) readAs.push({ typed: word, as })
    for (const [place, weight] of hits) {
      const { covers, score } = scores.get(place) ?? { covers: 0, score: 0 }
      scores.set(place, { covers: covers + 1, score: score + weight })
    }
  }
  const called = index.phrases.get(asked.join(' ')) ?? []
  for (const place of called) {
    const { score } = scores.get(place) ?? { score: 0 }
    scores.set(place, { covers: asked.length, score: score + phraseWeight })
  }
  const ranked = [...scores].sort(
    ([a, one], [b, other]) => other.covers - one.covers || other.score - one.score || a - b,
  )
  const keysOf = (some: typeof ranked) => some.flatMap(([place]) => index.keys[place] ?? [])
  const whole = ranked.filter(([, { covers }]) => covers === asked.length)
  return {
    whole: keysOf(whole),
    partly: whole.length > 0 ? [] : keysOf(ranked.filter(([, { covers }]) => covers === ranked[0]?.[1].covers)),
    readAs,
    isCalledSo: called.length > 0,
  }
}

type Hits = { hits: ReadonlyMap<number, number>; as?: string }

function hitsOf(index: ServiceIndex, word: string): Hits {
  const hits = new Map<number, number>()
  const add = (stems: readonly string[], factor: number) => {
    for (const stem of stems)
      for (const [place, weight] of index.services.get(stem) ?? [])
        hits.set(place, Math.max(hits.get(place) ?? 0, weight * factor))
  }
  const meant = (stems: readonly string[], factor: number) => {
    add(stems, factor)
    add(
      stems.flatMap((stem) => index.alike.get(stem) ?? []),
      factor * factors.alike,
    )
  }
  meant(stemsOf(word), factors.same)
  if (hits.size > 0) return { hits }
  if (word.length >= 3) {
    for (const begun of index.words.filter((one) => one.startsWith(word))) meant(stemsOf(begun), factors.begun)
    if (hits.size > 0) return { hits }
  }
  const as = nearestWord(index.words, word)
  if (as === undefined) return { hits }
  meant(stemsOf(as), factors.misspelt)
  return { hits, as }
}

function nearestWord(words: readonly string[], typed: string): string | undefined {
  const most = typosAllowed(typed)
  if (most === 0) return undefined
  let near: { word: string; far: number } | undefined
  for (const word of words) {
    if (Math.abs(word.length - typed.length) > most) continue
    const far = typosBetween(typed, word, near ? near.far - 1 : most)
    if (far <= most && far < (near?.far ?? most + 1)) near = { word, far }
    if (near?.far === 1) break
  }
  return near?.word
}

/** The words of a text that say something: small, without accents and signs. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !empty.has(word)).map((word) => word.slice(0, 40))
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
