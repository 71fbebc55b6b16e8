import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { FileStore, StoredFile } from '../files.ts'
import { cleanUpload, type UploadFault } from '../images.ts'
import { Unreadable } from './unreadable.ts'

/** What a form sent: one text a field, or several where the name was repeated. */
export type Submitted = Readonly<Record<string, string | readonly string[]>>
export type Upload = StoredFile & { field: string; name: string }
export type UploadError = { field: string; fault: UploadFault | 'upload-too-big'; name: string }
export type Body = { values: Submitted; uploads: readonly Upload[]; uploadErrors: readonly UploadError[] }

/** Bytes of one photo or PDF: a camera's photo fits, a film does not. */
export const uploadBytesMax = 15 * 1024 * 1024

/** Bytes of all photos and papers of one form. */
export const uploadsBytesMax = 120 * 1024 * 1024

/** File fields of one form, chosen or not: a browser sends each of them, and a service may ask for sixty papers. */
export const fileFieldsMax = 100

/**
 * Reads a form, storing each file as it comes; a file that cannot be kept is named, and the rest is kept.
 * Refuses a form whose files are larger together than anyone needs.
 */
export async function readBody(request: FastifyRequest, store: FileStore): Promise<Body> {
  if (!request.isMultipart()) return { values: plain(request.body), uploads: [], uploadErrors: [] }
  const values: Record<string, string | string[]> = {}
  const uploads: Upload[] = []
  const uploadErrors: UploadError[] = []
  let bytes = 0
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      add(values, part.fieldname, String(part.value))
      continue
    }
    const content = await part.toBuffer()
    bytes += content.byteLength
    if (bytes > uploadsBytesMax) throw new Unreadable(413)
    const name = readable(part.filename ?? '')
      .normalize('NFC')
      .slice(0, 200)
    if (name === '' && content.byteLength === 0) continue
    const clean = part.file.truncated ? 'upload-too-big' : await cleanUpload(content)
    if (typeof clean === 'string') uploadErrors.push({ field: part.fieldname, fault: clean, name })
    else uploads.push({ ...(await store.put(clean.content, clean.type)), field: part.fieldname, name })
  }
  return { values, uploads, uploadErrors }
}

/** Bytes of text that a form of nobody may get back. */
const unsavedBytesMax = 256 * 1024

/**
 * Reads what somebody typed whose session has ended. Their files are passed over and only named: nothing of a stranger
 * is stored. Refuses more text than a person types.
 */
export async function readUnsaved(
  request: FastifyRequest,
): Promise<{ values: Submitted; files: { field: string; name: string }[] }> {
  const files: { field: string; name: string }[] = []
  if (!request.isMultipart()) return { values: within(plain(request.body)), files }
  const values: Record<string, string | string[]> = {}
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      add(values, part.fieldname, String(part.value))
      within(values)
      continue
    }
    for await (const _chunk of part.file);
    if (part.filename) files.push({ field: part.fieldname, name: readable(part.filename).slice(0, 200) })
  }
  return { values, files }
}

function within(values: Submitted): Submitted {
  const bytes = Object.values(values).reduce((sum, value) => sum + [value].flat().join('').length, 0)
  if (bytes > unsavedBytesMax) throw new Unreadable(413)
  return values
}

function plain(body: unknown): Submitted {
  const values: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(body ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) if (typeof one === 'string') add(values, name, one)
  }
  return values
}

/** A text without the one character that no PostgreSQL text can hold. */
export function readable(text: string): string {
  return text.replaceAll('\0', '')
}

function add(values: Record<string, string | string[]>, name: string, given: string): void {
  const value = readable(given)
  const before = Object.hasOwn(values, name) ? values[name] : undefined
  if (before === undefined)
    Object.defineProperty(values, name, { value, enumerable: true, writable: true, configurable: true })
  else values[name] = Array.isArray(before) ? [...before, value] : [before, value]
}
