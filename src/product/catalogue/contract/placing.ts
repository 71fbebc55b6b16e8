import { z } from 'zod'
import type { Stretch } from '#platform/validity.ts'
import type { Text } from '#ui/language.ts'

/** Why services are not put under an authority, or not taken from it. */
export type PlacementRefusal =
  | 'placement-field'
  | 'placement-limit'
  | 'placement-nowhere'
  | 'placement-done'
  | 'placement-unknown'

const several = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [given].flat().filter((one) => one !== ''))

export const PlacingServices = z.object({
  requestId: z.uuid('request-id'),
  code: z.string().max(20),
  services: several
    .default([])
    .refine((keys) => keys.length > 0, 'choose')
    .refine((keys) => keys.length <= 500, 'too-many'),
  /** Keys of kecamatan; none ticked: all that hold the power and offer the service. */
  offices: several.default([]),
  from: z.iso.date('day-wrong').transform((text) => Temporal.PlainDate.from(text)),
})
export type PlacingServices = z.infer<typeof PlacingServices>

export const LiftingService = z.object({
  requestId: z.uuid('request-id'),
  code: z.string().max(20),
  service: z.string().max(60),
})
export type LiftingService = z.infer<typeof LiftingService>

/** That a service opens under another authority at one office than its definition names. */
export type Placement = Stretch & {
  id: string
  serviceId: string
  key: string
  name: Text
  office: string
  authority: string
  placedByName: string | null
}
