import type { LapsedCharge } from '#catalogue'
import { letterDate } from '#clock'
import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'

/** Why a file whose charge has lost its regulation may not be opened. */
export const chargeRefusals = {
  'charge-lapsed': ({ law, on, onEn }: RefusalFacts): Text => ({
    id: `${law} sudah berakhir sejak ${on}, jadi biaya menurut peraturan itu tidak boleh dipungut lagi. Beri tahu Bagian Tata Pemerintahan supaya tarif layanan ini diperbarui, lalu buka berkasnya.`,
    en: `${law} ended on ${onEn}, so its charge may no longer be taken. Tell the government section of the regency to renew the tariff of this service, then open the file.`,
  }),
}

/** What the refusal of a charge tells of the regulation that ended. */
export function factsOfLapsed({ law, from }: LapsedCharge): RefusalFacts {
  const day = letterDate(from)
  return { law: law.id, on: day.id, onEn: day.en }
}
