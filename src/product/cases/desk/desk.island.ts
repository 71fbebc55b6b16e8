import { changeKeys } from './change.island.ts'
import { startForms } from './forms.island.ts'
import { helpKeys } from './help.island.ts'
import { startKeys } from './keys.island.ts'
import { listKeys } from './list.island.ts'
import { startPrintPage } from './print-page.island.ts'
import { registerKeys, startAmending } from './register.island.ts'

// Sugar over pages that work without it: keys, live counts, and guards against lost or doubled work.
startForms()
startAmending()
startPrintPage()
startKeys(new Map([...listKeys(), ...registerKeys(), ...helpKeys(), ...changeKeys()]))
