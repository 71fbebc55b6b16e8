import { z } from 'zod'
import { units } from '#clock'

/**
 * The fourteen components of a service standard, in the order and with the letters of UU 25/2009 article 21, and the group
 * that Permenpan 15/2014 puts each in: six that face the public, eight of the office's own management.
 */
export const components = [
  { number: 1, key: 'legal-basis', letter: 'a', group: 'manufacturing' },
  { number: 2, key: 'requirements', letter: 'b', group: 'delivery' },
  { number: 3, key: 'procedure', letter: 'c', group: 'delivery' },
  { number: 4, key: 'time', letter: 'd', group: 'delivery' },
  { number: 5, key: 'cost', letter: 'e', group: 'delivery' },
  { number: 6, key: 'product', letter: 'f', group: 'delivery' },
  { number: 7, key: 'facilities', letter: 'g', group: 'manufacturing' },
  { number: 8, key: 'competence', letter: 'h', group: 'manufacturing' },
  { number: 9, key: 'supervision', letter: 'i', group: 'manufacturing' },
  { number: 10, key: 'complaints', letter: 'j', group: 'delivery' },
  { number: 11, key: 'staff', letter: 'k', group: 'manufacturing' },
  { number: 12, key: 'guarantee', letter: 'l', group: 'manufacturing' },
  { number: 13, key: 'safety', letter: 'm', group: 'manufacturing' },
  { number: 14, key: 'evaluation', letter: 'n', group: 'manufacturing' },
] as const

export type ComponentKey = (typeof components)[number]['key']
export type ComponentGroup = (typeof components)[number]['group']

/** The components that the office writes itself; the others stand in the catalogue's definition of the service. */
export const writtenKeys = [
  'facilities',
  'competence',
  'supervision',
  'complaints',
  'staff',
  'guarantee',
  'safety',
  'evaluation',
] as const
export type WrittenKey = (typeof writtenKeys)[number]

const text = z.string().max(4000, 'too-long')

/** What a kecamatan proposes that is better for the citizen than the regency's baseline; empty where it keeps that. */
export const Proposal = z.object({
  promise: z.object({ amount: z.int().min(1).max(10_000), unit: z.enum(units) }).optional(),
  /** No charge is more than this; 0: free. */
  atMostRupiah: z.int().min(0).max(1_000_000_000_000).optional(),
  /** Keys of requirements that are not asked for. */
  without: z.array(z.string().max(60)).max(60).default([]),
})
export type Proposal = z.infer<typeof Proposal>

/** Everything of a standard that the office itself says. An empty text is a component that nobody has written yet. */
export const Wording = z.object({
  texts: z.object({
    /** What the catalogue does not name; may stay empty where it names a law. */
    'legal-basis': text.default(''),
    facilities: text.default(''),
    competence: text.default(''),
    supervision: text.default(''),
    complaints: text.default(''),
    staff: text.default(''),
    guarantee: text.default(''),
    safety: text.default(''),
    evaluation: text.default(''),
  }),
  proposal: Proposal,
})
export type Wording = z.infer<typeof Wording>

export const noWording: Wording = Wording.parse({ texts: {}, proposal: {} })
