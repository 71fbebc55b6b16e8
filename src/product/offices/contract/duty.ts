import { z } from 'zod'

/** What a post may do. `cases.<step>` lets it take a step of that kind in a procedure. */
export const Duty = z.enum([
  'cases.work',
  'cases.register',
  'cases.receive',
  'cases.dispose',
  'cases.check',
  'cases.inspect',
  'cases.draft',
  'cases.initial',
  'cases.sign',
  'cases.number',
  'cases.archive',
  'cases.hand-over',
  'cases.supervise',
  'officers.manage',
  'offices.supervise',
  'offices.administer',
  'regulations.keep',
  'authorities.keep',
  'standards.write',
  'standards.enact',
  'calendar.keep',
  'registers.read',
  'registers.keep',
])
export type Duty = z.infer<typeof Duty>
