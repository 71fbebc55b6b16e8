import { randomUUIDv7 } from 'node:crypto'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { PackFile } from '../contract.ts'

/** Makes whoever applies a pack wait for the one before; the lock goes with the transaction. */
export async function lockPack(tx: Tx): Promise<void> {
  await tx.all(sql`select pg_advisory_xact_lock(hashtextextended('paten pack', 0))`)
}

/** The regency this database holds. May be asked before any scope is set; nothing when no pack was applied. */
export async function findRegencyHere(db: Db): Promise<string | undefined> {
  const row = await db.one<{ id: string | null }>(sql`select offices.regency_here() as id`)
  return row?.id ?? undefined
}

/** `isKept`: its files can be given back as they were written. */
export type AppliedPack = { number: number; hash: string; appliedAt: Temporal.Instant; isKept: boolean }

/** The pack applied last. */
export async function findAppliedPack(db: Db): Promise<AppliedPack | undefined> {
  return await db.one(sql`
    select pack.number, pack.hash, pack.applied_at as "appliedAt", pack.sources is not null as "isKept"
    from offices.pack order by pack.number desc limit 1`)
}

/**
 * Keeps the files of a pack by their content and the pack itself: `files` that letters are set from, and `sources`, all
 * of them as they were written. Returns how many rows it wrote.
 */
export async function savePack(
  tx: Tx,
  pack: {
    regencyId: string
    hash: string
    files: readonly PackFile[]
    sources: readonly PackFile[]
    at: Temporal.Instant
  },
): Promise<number> {
  const contents = [...new Map([...pack.files, ...pack.sources].map((file) => [file.sha256, file])).values()]
  const files = await tx.all(sql`
    insert into offices.pack_file (office, sha256, content)
    select ${pack.regencyId}, wanted.sha256, wanted.content
    from jsonb_to_recordset(${json(contents)}::jsonb) as wanted (sha256 text, content text)
    on conflict (office, sha256) do nothing
    returning 1`)
  const [manifest, sources] = [pack.files, pack.sources].map((files) =>
    json(Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256]))),
  )
  await tx.all(sql`
    insert into offices.pack (id, office, number, hash, files, sources, applied_at)
    select ${randomUUIDv7()}, ${pack.regencyId}, coalesce(max(pack.number), 0) + 1, ${pack.hash}, ${manifest},
           ${sources}, ${pack.at}
    from offices.pack where pack.office = ${pack.regencyId}`)
  return files.length + 1
}

/** A file of the pack applied last, by its path in the pack: `emblem.svg`, `letters/tanggungan-keluarga.typ`. */
export async function findPackFile(db: Db, path: string): Promise<PackFile | undefined> {
  return await db.one(sql`
    select ${path}::text as path, pack_file.sha256, pack_file.content
    from (select pack.office, pack.files ->> ${path} as sha256 from offices.pack order by pack.number desc limit 1) as latest
    join offices.pack_file on pack_file.office = latest.office and pack_file.sha256 = latest.sha256`)
}

/** The files of the pack applied last, as they were written, by path; none of one that an earlier release applied. */
export async function listPackSources(db: Db): Promise<PackFile[]> {
  return await db.all(sql`
    select named.path, pack_file.sha256, pack_file.content
    from (select pack.office, pack.sources from offices.pack order by pack.number desc limit 1) as latest
    cross join lateral jsonb_each_text(latest.sources) as named (path, sha256)
    join offices.pack_file on pack_file.office = latest.office and pack_file.sha256 = named.sha256
    order by named.path limit 1000`)
}

/** All files of a pack that was applied, by the pack's hash. */
export async function listPackFiles(db: Db, hash: string): Promise<PackFile[]> {
  return await db.all(sql`
    select named.path, pack_file.sha256, pack_file.content
    from (select pack.office, pack.files from offices.pack where pack.hash = ${hash} order by pack.number desc limit 1) as latest
    cross join lateral jsonb_each_text(latest.files) as named (path, sha256)
    join offices.pack_file on pack_file.office = latest.office and pack_file.sha256 = named.sha256
    order by named.path limit 1000`)
}
