import { type Db, sql, type Tx } from '#platform/db.ts'

/** A public key of the inspectorate as it was entered. */
export type KeptKey = { id: string; public: string; fingerprint: string; enteredAt: Temporal.Instant }

/** Every key, the one in force first. */
export async function listKeys(db: Db): Promise<KeptKey[]> {
  return await db.all(sql`
    select public_key.id, public_key.public, public_key.fingerprint, public_key.entered_at as "enteredAt"
    from integrity.public_key order by public_key.entered_at desc, public_key.id desc limit 100`)
}

/** The key that answers are closed to today; nothing while there is none, and then nobody is asked. */
export async function findKey(db: Db): Promise<KeptKey | undefined> {
  return (await listKeys(db))[0]
}

/** Enters a key. False where it was entered before. */
export async function saveKey(
  tx: Tx,
  key: Omit<KeptKey, 'enteredAt'> & { office: string; officer: string; post: string; at: Temporal.Instant },
): Promise<boolean> {
  const saved = await tx.one(sql`
    insert into integrity.public_key (id, office, public, fingerprint, officer, post, entered_at)
    values (${key.id}, ${key.office}, ${key.public}, ${key.fingerprint}, ${key.officer}, ${key.post}, ${key.at})
    on conflict (office, fingerprint) do nothing returning 1`)
  return saved !== undefined
}

/** Writes that the question was put, with a code for the kiosk in place of an older one. False where the code is taken. */
export async function saveAsking(
  tx: Tx,
  asking: { id: string; office: string; caseId: string; officer: string; post: string; at: Temporal.Instant } & {
    code: string
    expiresAt: Temporal.Instant
  },
): Promise<boolean> {
  await tx.write(sql`
    delete from integrity.code where code.case_id = ${asking.caseId} or code.expires_at <= ${asking.at}`)
  const saved = await tx.one(sql`
    insert into integrity.code (asking, office, case_id, code, expires_at)
    values (${asking.id}, ${asking.office}, ${asking.caseId}, ${asking.code}, ${asking.expiresAt})
    on conflict (office, code) do nothing returning 1`)
  if (!saved) return false
  await tx.write(sql`
    insert into integrity.asking (id, office, case_id, officer, post, asked_at)
    values (${asking.id}, ${asking.office}, ${asking.caseId}, ${asking.officer}, ${asking.post}, ${asking.at})`)
  return true
}

/** When the question was put at a kiosk last, and its code while that holds. */
export async function findAsking(
  db: Db,
  caseId: string,
  now: Temporal.Instant,
): Promise<{ at: Temporal.Instant; code: string | null; until: Temporal.Instant | null } | undefined> {
  return await db.one(sql`
    select asking.asked_at as at, code.code, code.expires_at as until from integrity.asking
    left join integrity.code on code.asking = asking.id and code.expires_at > ${now}
    where asking.case_id = ${caseId} order by asking.asked_at desc limit 1`)
}

/** The number of the case behind a code of this office, while the code holds; answered or not is not asked. */
export async function findByCode(
  db: Db,
  { office, code, now }: { office: string; code: string; now: Temporal.Instant },
): Promise<string | undefined> {
  const row = await db.one<{ number: string }>(sql`
    select standing_view.number from integrity.code
    join cases.standing_view on standing_view.case_id = code.case_id
    where code.office = ${office} and code.code = ${code} and code.expires_at > ${now}`)
  return row?.number
}

type Closed = { id: string; office: string; key: string; algorithm: string; envelope: string; at: Temporal.Instant }

/** Keeps the first answer about a case, whose id it bears, in its envelope. False where there is one. */
export async function saveAnswer(
  tx: Tx,
  answer: Closed & { kecamatan: string; month: Temporal.PlainDate },
): Promise<boolean> {
  const saved = await tx.one(sql`
    insert into integrity.answer (case_id, office, kecamatan, month, public_key, algorithm, envelope, answered_at)
    values (${answer.id}, ${answer.office}, ${answer.kecamatan}, ${answer.month}, ${answer.key}, ${answer.algorithm},
            ${answer.envelope}, ${answer.at})
    on conflict (case_id) do nothing returning 1`)
  return saved !== undefined
}

/** Holds the first answer about a case until the transaction ends, and counts all that came since a moment. */
export async function countSince(
  tx: Tx,
  { caseId, since }: { caseId: string; since: Temporal.Instant },
): Promise<number> {
  await tx.write(sql`select 1 from integrity.answer where answer.case_id = ${caseId} for update`)
  const row = await tx.one<{ count: number }>(sql`
    select (select count(*) from integrity.answer where answer.case_id = ${caseId} and answer.answered_at > ${since})::int
         + (select count(*) from integrity.later_answer
            where later_answer.case_id = ${caseId} and later_answer.answered_at > ${since})::int as count`)
  return row?.count ?? 0
}

/** Keeps another answer about a case beside the first. */
export async function saveLaterAnswer(tx: Tx, answer: Closed & { caseId: string }): Promise<void> {
  await tx.write(sql`
    insert into integrity.later_answer (id, office, case_id, public_key, algorithm, envelope, answered_at)
    values (${answer.id}, ${answer.office}, ${answer.caseId}, ${answer.key}, ${answer.algorithm}, ${answer.envelope},
            ${answer.at})`)
}
