import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { FileStore, StoredFile } from '../files.ts'
import { cleanUpload, type UploadFault } from '../images.ts'

/** What a form sent: one text a field, or several where the name was repeated. */
export type Submitted = Readonly<Record<string, string | readonly string[]>>
export type Upload = StoredFile & { field: string; name: string }
export type UploadError = { field: string; fault: UploadFault | 'upload-too-big'; name: string }
export type Body = { values: Submitted; uploads: readonly Upload[]; uploadErrors: readonly UploadError[] }

/** Bytes of one photo or PDF: a camera's photo fits, a film does not. */
export const uploadBytesMax = 15 * 1024 * 1024

/** Reads a form, storing each file as it comes; a file that cannot be kept is named, and the rest is kept. */
export async function readBody(request: FastifyRequest, store: FileStore): Promise<Body> {
  if (!request.isMultipart()) return { values: plain(request.body), uploads: [], uploadErrors: [] }
  const values: Record<string, string | string[]> = {}
  const uploads: Upload[] = []
  const uploadErrors: UploadError[] = []
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      add(values, part.fieldname, String(part.value))
      continue
    }
    const content = await part.toBuffer().catch(() => undefined)
    const name = (part.filename ?? '').normalize('NFC').slice(0, 200)
    if (name === '' && content?.byteLength === 0) continue
    const clean = content === undefined ? 'upload-too-big' : await cleanUpload(content)
    if (typeof clean === 'string') uploadErrors.push({ field: part.fieldname, fault: clean, name })
    else uploads.push({ ...(await store.put(clean.content, clean.type)), field: part.fieldname, name })
  }
  return { values, uploads, uploadErrors }
}

function plain(body: unknown): Submitted {
  const values: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(body ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) if (typeof one === 'string') add(values, name, one)
  }
  return values
}

function add(values: Record<string, string | string[]>, name: string, value: string): void {
  const before = Object.hasOwn(values, name) ? values[name] : undefined
  if (before === undefined)
    Object.defineProperty(values, name, { value, enumerable: true, writable: true, configurable: true })
  else values[name] = Array.isArray(before) ? [...before, value] : [before, value]
}
