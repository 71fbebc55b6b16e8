import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files a template may use, by their path inside its folder, with `/` between the parts. */
export type TemplateFiles = ReadonlyMap<string, Buffer>

/**
 * Reads every regular file under the folder. Links are left out, so that no template reaches what lies elsewhere.
 * Throws when the folder cannot be read.
 */
export function readTemplateFolder(folder: string, inside = ''): TemplateFiles {
  const files = new Map<string, Buffer>()
  for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`
    if (entry.isFile()) files.set(path, readFileSync(join(folder, path)))
    if (entry.isDirectory()) for (const [name, content] of readTemplateFolder(folder, path)) files.set(name, content)
  }
  return files
}
