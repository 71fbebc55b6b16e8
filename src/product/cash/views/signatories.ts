import { findHolder, listAway, listColleagues, standInFor } from '#identity'
import type { PostKind } from '#offices'
import { type Db, sql } from '#platform/db.ts'

/** Whose name stands under a paper, and as what: `Camat`, `Plh. Camat`. */
export type Signatory = {
  post: string
  name: string | null
  nip: string | null
  /** Nobody holds the post, and nobody acts in it by an order. */
  vacant: boolean
}

type Asked = {
  office: { id: string; zone: string }
  posts: readonly PostKind[]
  /** Who prints it. */
  officer: string
  at: Temporal.Instant
}

/**
 * Who signs a paper of cash that nobody signed on the screen: the highest post that signs second, and who keeps the cash. Who
 * acts for a holder by an order stands there with their mark. Of several who keep cash only the one who prints is named.
 */
export async function signatoriesOf(db: Db, asked: Asked): Promise<{ approves: Signatory; keeps: Signatory }> {
  const kinds = asked.posts.filter(({ at }) => at === 'kecamatan')
  const [approving] = kinds
    .filter(({ duties }) => duties.includes('cash.sign'))
    .toSorted((a, b) => (a.level ?? 9) - (b.level ?? 9))
  const keeping = kinds.filter(({ duties }) => duties.includes('cash.keep'))
  return { approves: await inPost(db, asked, approving), keeps: await keeperOf(db, asked, keeping) }
}

async function keeperOf(db: Db, asked: Asked, kinds: readonly PostKind[]): Promise<Signatory> {
  const colleagues = await listColleagues(db, { office: asked.office.id, on: dayOf(asked) })
  const keepers = colleagues.flatMap(({ id, posts }) => {
    const kind = kinds.find(({ key }) => posts.includes(key))
    return kind ? [{ id, kind }] : []
  })
  const own = keepers.find(({ id }) => id === asked.officer)
  if (own) return { post: own.kind.name.id, ...(await personOf(db, own.id)), vacant: false }
  const [one] = keepers
  const kind = one?.kind ?? kinds[0]
  if (keepers.length < 2) return await inPost(db, asked, kind)
  return { post: kind?.name.id ?? '', name: null, nip: null, vacant: false }
}

async function inPost(db: Db, asked: Asked, kind: PostKind | undefined): Promise<Signatory> {
  if (!kind) return { post: '', name: null, nip: null, vacant: true }
  const away = await listAway(db, { office: asked.office.id, at: asked.at })
  const absence = away.find(({ posts }) => posts.includes(kind.key))
  const acting = absence && standInFor(away, absence)
  if (absence?.mark && acting?.direct)
    return { post: `${absence.mark} ${kind.name.id}`, ...(await personOf(db, acting.officer)), vacant: false }
  const holder = await findHolder(db, { office: asked.office.id, post: kind.key, on: dayOf(asked) })
  return { post: kind.name.id, name: holder?.name ?? null, nip: holder?.nip ?? null, vacant: !holder }
}

async function personOf(db: Db, officer: string): Promise<{ name: string | null; nip: string | null }> {
  const found = await db.one<{ name: string; nip: string | null }>(sql`
    select officer_view.name, officer_view.nip from identity.officer_view where officer_view.id = ${officer}`)
  return found ?? { name: null, nip: null }
}

function dayOf({ at, office }: Asked): Temporal.PlainDate {
  return at.toZonedDateTimeISO(office.zone).toPlainDate()
}
