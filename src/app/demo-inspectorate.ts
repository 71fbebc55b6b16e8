import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The inspectorate's key of the demonstration: its secret lies in the repository and its passphrase is everybody's. */
export const demoInspectorate = {
  line: 'paten-inspektorat-1.3Zlj7k04tYyXwiQp02k4SYWuCsP-xbHPpZSIAICH7zg.NFVR-92KQ-FGV5-KFBM',
  fingerprint: 'NFVR-92KQ-FGV5-KFBM',
  file: () => readFileSync(join(import.meta.dirname, 'demo-inspectorate-key.json'), 'utf8'),
} as const
