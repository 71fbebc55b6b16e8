import type { Submitted, Upload } from '#platform/web/body.ts'
import { keptFiles } from '#ui/kept-files.ts'
import type { RegisterPage } from '../contract.ts'

type Kept = RegisterPage['keptUploads'][number] & { type: string }

/** The counter's flat form as the shape an act takes: `requirement.ktp`, `field.keperluan`, `field.anggota.0.nama`. */
export function shapeRegistration(values: Submitted, uploads: readonly Upload[]): unknown {
  return {
    ...Object.fromEntries(Object.entries(values).filter(([name]) => !name.includes('.'))),
    ...(values.acknowledged === undefined ? {} : { acknowledged: [values.acknowledged].flat() }),
    requirements: under(values, 'requirement'),
    remarks: under(values, 'remark'),
    fields: shapeRows(values, 'field'),
    ...shapePeople(values),
    uploads: [...readKept(values), ...uploads.map((upload) => ({ ...asKept(upload), fresh: true }))],
  }
}

const prefixes: Readonly<Record<string, string>> = {
  requirements: 'requirement',
  remarks: 'remark',
  fields: 'field',
  parties: 'party',
}

/** The counter's field that a place in the registration came from: `fields`, `keperluan` is `field.keperluan`. */
export function registrationField([first = '', ...rest]: readonly string[]): string {
  return [prefixes[first] ?? first, ...rest].join('.')
}

/** A form whose check boxes may be none, one or several. */
export function shapeHandover(values: Submitted, uploads: readonly Upload[] = []): unknown {
  const originals = values.originals === undefined ? [] : [values.originals].flat()
  return { ...values, originals, uploads: [...readKept(values), ...uploads.map(asKept)] }
}

/** The report of a field check with its photos, those kept from before included. */
export function shapeInspection(values: Submitted, uploads: readonly Upload[]): unknown {
  return { ...values, uploads: [...readKept(values), ...uploads.map(asKept)] }
}

/** Parties who signed: the identity paper of each, under `identity.`. */
export function shapeSignatures(values: Submitted): unknown {
  return {
    ...Object.fromEntries(Object.entries(values).filter(([name]) => !name.includes('.'))),
    identities: under(values, 'identity'),
  }
}

/** Files that are safe with us since the form was first sent, by their requirement. */
export function readKept(values: Submitted): Kept[] {
  return keptFiles(values).map(({ field, sha256, bytes, type, name }) => ({
    ...{ requirement: field, sha256, bytes, type, name },
  }))
}

/** A file that has just come, as the line by which the form keeps it: its name and `sha256|bytes|type|name`. */
export function keptLine(upload: Upload): [string, string] {
  const { requirement, sha256, bytes, type, name } = asKept(upload)
  return [`kept.${requirement}`, [sha256, bytes, type, name].join('|')]
}

function asKept({ field, sha256, bytes, type, name }: Upload): Kept {
  return { requirement: field.replace(/^file\./, ''), sha256, bytes, type, name }
}

function under(values: Submitted, prefix: string): Record<string, string> {
  const found: [string, string][] = []
  for (const [name, value] of Object.entries(values)) {
    if (name.startsWith(`${prefix}.`))
      found.push([name.slice(prefix.length + 1), typeof value === 'string' ? value : (value.at(-1) ?? '')])
  }
  return Object.fromEntries(found)
}

/** Who applies and who is named: `proxy.nik`, `party.penjual.0.name`. What the form does not ask stays unsaid. */
function shapePeople(values: Submitted) {
  const { applicantKind, proxyLetterSeen } = values
  const parties = shapeRows(values, 'party')
  return {
    applicantKind: applicantKind === '' ? undefined : applicantKind,
    represented: under(values, 'represented'),
    proxy: { ...under(values, 'proxy'), letterSeen: values['proxy.letterSeen'] !== undefined },
    guardian: under(values, 'guardian'),
    parties: Object.keys(parties).length === 0 ? undefined : parties,
    proxyLetterSeen: proxyLetterSeen !== undefined,
  }
}

function shapeRows(values: Submitted, prefix: string): Record<string, string | Record<string, string>[]> {
  const fields: Record<string, string | Record<string, string>[]> = {}
  for (const [name, value] of Object.entries(under(values, prefix))) {
    const [key = '', row, column] = name.split('.')
    if (row === undefined || column === undefined) {
      fields[key] = value
      continue
    }
    const index = Number(row)
    if (!Number.isInteger(index) || index < 0 || index > 200) continue
    const rows = fields[key]
    const list = Array.isArray(rows) ? rows : []
    while (list.length <= index) list.push({})
    list[index] = { ...list[index], [column]: value }
    fields[key] = list
  }
  return fields
}
