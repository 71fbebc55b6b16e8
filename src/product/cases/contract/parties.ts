import { z } from 'zod'

const text = (max: number) => z.string().trim().max(max, 'too-long').optional()

/** Who somebody is: a name, with a NIK or the reason why there is none. The act tells what is wrong, all at once. */
const identity = { name: text(200), nik: text(40), noNikReason: text(300) }

/** In what capacity somebody applies; `name` and `nik` of a registration are then those of who represents. */
export const ApplicantKind = z.enum(['person', 'body', 'village-government'], 'choose')

/** The body or village government that applies. A village government bears the name of the village, so needs none. */
export const Represented = z.object({
  name: text(200),
  /** NIB, or number and date of the deed. */
  registration: text(100),
  /** Office that the representative holds: Direktur, Kepala Desa. */
  post: text(100),
})

/** Who comes in the applicant's place, with a letter that gives them the power to. */
export const ProxyGiven = z.object({ ...identity, relation: text(100), letterSeen: z.boolean().optional() })

/** Who acts for a minor or for somebody under guardianship. */
export const GuardianGiven = z.object({ ...identity, relation: text(100) })

/** One person in a role of the service. `bornOn` as `1990-04-07`. */
export const PartyGiven = z.object({ ...identity, bornOn: text(10), address: text(300), phone: text(30) })
export type PartyGiven = z.infer<typeof PartyGiven>

/** By the key of each role, in the order in which they stand on paper. Rows without a word are ignored. */
export const PartiesGiven = z.record(z.string(), z.array(PartyGiven).max(50, 'too-many'))
export type PartiesGiven = z.infer<typeof PartiesGiven>
