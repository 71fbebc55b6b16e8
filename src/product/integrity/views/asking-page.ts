import type { HeldCase } from '#cases'
import { listDevices } from '#devices'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import { askedOf } from '../asked.ts'
import type { AskingPage, KeyPage } from '../contract.ts'
import { offerWords } from '../desk/desk-words.ts'
import { paths } from '../paths.ts'
import { whyNotAnswer } from '../rules.ts'
import { findAsking, listKeys } from '../store.ts'

/** The hand-over officer's page of the question: whether it was put, and the code for the kiosk. Never whether it was answered. */
export async function askingPage(
  tx: Tx,
  by: Officer,
  { number, now }: { number: string; now: Temporal.Instant },
): Promise<(AskingPage & { file: HeldCase }) | undefined> {
  const about = await askedOf(tx, { number, regency: by.regency, now })
  if (!about || about.file.office !== by.office || !about.handedAt) return undefined
  const [asking, devices] = [await findAsking(tx, about.file.id, now), await listDevices(tx, by.office, now)]
  const kiosks = devices.filter(({ kind, enrolledAt, revokedAt }) => kind === 'kiosk' && enrolledAt && !revokedAt)
  return {
    number,
    file: about.file,
    service: about.file.definition.name,
    fingerprint: about.key?.fingerprint,
    kiosks: kiosks.length,
    asked: asking && { at: asking.at, code: asking.code ?? undefined, until: asking.until ?? undefined },
    why: whyNotAnswer(about),
  }
}

/** What the page of a case offers whoever hands over: to put the question, or that it was put. */
export async function askingOffer(
  tx: Tx,
  by: Officer,
  file: HeldCase,
  now: Temporal.Instant,
): Promise<{ href: string; label: Text }[]> {
  if (by.office !== file.office || !by.duties.includes('cases.hand-over')) return []
  const about = await askedOf(tx, { number: file.number, regency: by.regency, now })
  if (!about || whyNotAnswer(about)) return []
  const isPut = (await findAsking(tx, file.id, now)) !== undefined
  return [{ href: paths.asking(file.number), label: isPut ? offerWords.put : offerWords.notPut }]
}

/** The keys of the inspectorate, the one in force apart. */
export async function keyPage(tx: Tx): Promise<KeyPage> {
  const [inForce, ...older] = await listKeys(tx)
  return { inForce, older }
}
