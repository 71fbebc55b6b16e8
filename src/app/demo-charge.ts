import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'

/** Key of the service that costs something in the demonstration. */
export const chargedService = 'sewa-balai'

const said = (id: string, en: string) => ({ id, en })
const invented = () => said('Karangan untuk peragaan', 'Invented for the demonstration')

const regulation = `  - key: perda-contoh-1-2024
    kind: perda
    abbreviation: Perda Contoh
    number: "1"
    year: 2024
    title: { id: Peraturan contoh untuk peragaan, en: An invented regulation for the demonstration }
    source: karangan untuk peragaan
    sure: b

`

/**
 * Adds a service with an invented charge to the folder of a pack, made from its service `pakai-lapangan`. Only the demonstration and
 * tests have it: no pack of a regency names a tariff that no regulation sets (PP 12/2019 article 122). Returns whether it could.
 */
export function addExampleCharge(folder: string): boolean {
  const from = join(folder, 'services/pakai-lapangan.yaml')
  if (!existsSync(from) || !readFileSync(join(folder, 'posts.yaml'), 'utf8').includes('payments.take')) return false
  writeFileSync(join(folder, `services/${chargedService}.yaml`), stringify(charged(parse(readFileSync(from, 'utf8')))))
  const laws = join(folder, 'regulations.yaml')
  writeFileSync(laws, readFileSync(laws, 'utf8').replace('regulations:\n', `regulations:\n${regulation}`))
  return true
}

/** A copy of a pack with the charged service in it, for as long as it is held. */
export function withExampleCharge(packFolder: string): Disposable & { folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'paten-contoh-'))
  cpSync(packFolder, folder, { recursive: true })
  addExampleCharge(folder)
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) }
}

// What the file of the service says, before anybody checked it: the checks come when the pack is applied.
function charged(service: { fields: unknown[]; procedure: { does: string }[] } & Record<string, unknown>) {
  const days = {
    ...{ key: 'lama-sewa', label: said('Berapa hari', 'For how many days'), type: 'number', optional: false },
    ...{ min: 1, max: 30, unit: said('hari', 'days'), fromPage: false },
  }
  const law = { regulation: 'Perda Contoh 1/2024', article: '8', object: 'regional-assets', from: '2024-01-05' }
  const rent = { kind: 'per-unit', name: said('Sewa balai', 'Hall'), rateRupiah: 24_000, unit: said('hari', 'day') }
  const pay = {
    ...{ key: 'bayar', post: 'pemegang-kas', does: 'pay', cashed: true, fromPage: false },
    name: said('Dibayar di loket kas', 'Paid at the cashier'),
    ask: said('Terima pembayaran', 'Take the payment'),
    payTo: said(
      'Kas daerah, lewat bendahara penerimaan pembantu',
      'the regional treasury, through the assistant treasurer',
    ),
  }
  return {
    ...service,
    ...{ key: chargedService, name: said('Sewa balai pertemuan (contoh)', 'Hire of a meeting hall (example)') },
    purpose: said('Memperagakan layanan yang berbiaya.', 'Shows a service that costs something.'),
    source: { publisher: invented(), reference: 'karangan', sure: 'b' },
    fields: [...service.fields, days],
    tariffs: [{ ...law, ...rent, times: ['lama-sewa'], sure: 'b', fromPage: false }],
    procedure: service.procedure.flatMap((step) => (step.does === 'hand-over' ? [pay, step] : [step])),
    remarks: [
      said(
        'Tarif dan Perda ini karangan untuk peragaan. Tidak ada Perda Bengkalis seperti itu yang kami temukan.',
        'This tariff and its regulation are invented for the demonstration. We found none like it in Bengkalis.',
      ),
    ],
    addedByUs: invented(),
  }
}
