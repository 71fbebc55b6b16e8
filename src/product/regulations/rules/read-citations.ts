import type { CitedArticle, Regulation } from '../contract.ts'
import { shortName } from '../words.ts'

type Named = Pick<Regulation, 'key' | 'kind' | 'number' | 'year' | 'abbreviation'>

// A number, its paragraph, its letter: "7(2)c", "50 ayat (3) dan (4)", "75 sampai 78", "66, 69, 101(3)".
const part = String.raw`\d+[A-Z]?(?: ?ayat)?(?: ?\(\d+[a-z]?\))*(?: dan \(\d+\))?(?:[a-z]\b)?`
const article = new RegExp(
  String.raw`^ (?:pasal|penjelasan pasal) (${part}(?:(?: sampai |–| dan )\d+)?(?:, \d+(?:\(\d+\))*(?=,|;|\)|$))*)`,
)
const named = /\b(UU|PP|Perpres|Permendagri|Perda|Perbup|PMA|PermenPANRB) (\d+(?:\/[A-Z.]+)*\/\d{4})\b/g

/**
 * The regulations that an Indonesian text names, with the article that follows the name: "PP 9/1975 pasal 3(3)". A text is
 * written once; what rests on what is read off it. `strange` are names of regulations that nobody declared.
 */
export function readCitations(text: string, known: readonly Named[]): { cited: CitedArticle[]; strange: string[] } {
  const cited: CitedArticle[] = []
  const strange: string[] = []
  for (const match of text.matchAll(named)) {
    const regulation = known.findLast((one) => shortName(one).id === match[0])
    if (!regulation) {
      strange.push(match[0])
      continue
    }
    const [, place] = article.exec(text.slice(match.index + match[0].length)) ?? []
    const written = place && asNumbers(place)
    cited.push(written ? { regulation: regulation.key, article: written } : { regulation: regulation.key })
  }
  return { cited, strange }
}

/** Keys of the regulations that a name stands for: the key itself, the short name, or names within a text. */
export function regulationsNamed(name: string, known: readonly Named[]): string[] {
  const own = known.filter((one) => one.key === name || shortName(one).id === name)
  return own.length > 0
    ? own.map(({ key }) => key)
    : readCitations(name, known).cited.map(({ regulation }) => regulation)
}

/** "50 ayat (3) dan (4)" as it stands in a list of articles: "50(3)(4)". */
function asNumbers(place: string): string {
  return place
    .replace(/ ?ayat ?/g, '')
    .replace(/ dan \(/g, '(')
    .replace(' sampai ', '–')
    .replace(' dan ', ', ')
    .trim()
}

/** Every Indonesian text in what was read from a file, with where it stands. */
export function textsIn(
  value: unknown,
  at: readonly (string | number)[] = [],
): { path: (string | number)[]; text: string }[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown, place) => textsIn(one, [...at, place]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]: [string, unknown]) =>
    typeof inside === 'string' && (key === 'id' || key === 'text')
      ? [{ path: [...at, key], text: inside }]
      : textsIn(inside, [...at, key]),
  )
}
