import type { Text } from '#ui/language.ts'

/** A service of an office, with the article under which it is free; nothing where something is charged for it. */
export type Priced = { name: Text; freeUnder: Text | undefined }

/** Services that are named where something is charged for them; more are counted. */
const namedMax = 2

/** What is free here, with its articles, as one sentence for the wall and the ticket; nothing where nothing is. */
export function sayFree(services: readonly Priced[]): Text | undefined {
  const free = services.flatMap(({ freeUnder }) => (freeUnder ? articlesOf(freeUnder) : []))
  const charged = services.filter(({ freeUnder }) => freeUnder === undefined).map(({ name }) => name)
  if (free.length === 0) return undefined
  const articles = joined(free, '; ', '; ')
  const names = joined(charged, ' dan ', ' and ')
  if (charged.length === 0)
    return { id: `Semua layanan di sini Rp0 (${articles.id}).`, en: `Every service here is Rp0 (${articles.en}).` }
  if (charged.length > namedMax) {
    const [few, all] = [free.length, services.length]
    return {
      id: `${few} dari ${all} layanan di sini Rp0 (${articles.id}).`,
      en: `${few} of ${all} services here are Rp0 (${articles.en}).`,
    }
  }
  return {
    id: `Semua layanan di sini Rp0, kecuali ${names.id} (${articles.id}).`,
    en: `Every service here is Rp0, except ${names.en} (${articles.en}).`,
  }
}

// A service may be free under several articles at once, and shares some of them with others.
function articlesOf({ id, en }: Text): Text[] {
  const inEnglish = en.split('; ')
  return id.split('; ').map((article, place) => ({ id: article, en: inEnglish[place] ?? article }))
}

function joined(texts: readonly Text[], id: string, en: string): Text {
  const once = texts.filter((text, place) => texts.findIndex((other) => other.id === text.id) === place)
  return { id: once.map((text) => text.id).join(id), en: once.map((text) => text.en).join(en) }
}
