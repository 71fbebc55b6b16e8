import { crcOf } from '../../src/product/payments/rules/qris.ts'

/** A payment code as a bank would give it, for this amount, or of a wall where none is named. For tests alone. */
export function codeFor(amount: string | undefined, name = 'KAS CONTOH'): string {
  const field = (tag: string, value: string) => `${tag}${String(Array.from(value).length).padStart(2, '0')}${value}`
  const body = [
    field('00', '01'),
    field('01', amount === undefined ? '11' : '12'),
    field('26', field('00', 'ID.CO.CONTOH.WWW') + field('01', '936000000000000000')),
    field('51', field('00', 'ID.CO.QRIS.WWW') + field('02', 'ID1000000000001')),
    ...[field('52', '9311'), field('53', '360')],
    ...(amount === undefined ? [] : [field('54', amount)]),
    ...[field('58', 'ID'), field('59', name), field('60', 'CONTOH'), '6304'],
  ].join('')
  return body + crcOf(body)
}
