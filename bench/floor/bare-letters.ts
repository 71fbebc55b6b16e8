import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { projectFolder } from '../../src/app/settings.ts'

const root = '/proc/bare-papers'
const lettersRemembered = 30

/**
 * The typesetting library with the same templates, fonts and data, and nothing of ours around it. It forgets what was laid
 * out before as the product does: both share one memory of pages, and what one hoards slows the other.
 */
export function openBare(folder: string): (template: string, data: unknown, createdAt: number) => Uint8Array {
  const fonts = join(projectFolder, 'src/platform/fonts')
  const faces = readdirSync(fonts).filter((name) => name.endsWith('.ttf'))
  const fontBlobs = faces.map((name) => readFileSync(join(fonts, name)))
  const typst = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs }] })
  for (const name of readdirSync(folder)) typst.mapShadow(`${root}/${name}`, readFileSync(join(folder, name)))
  const opening = '#set text(font: ("Arimo", "Cousine"), fallback: false, lang: "id")\n'
  let shown = ''
  return (template, data, createdAt) => {
    if (template !== shown) typst.mapShadow(`${root}/paper.typ`, Buffer.from(`${opening}#include "${template}"\n`))
    shown = template
    // The data as a file beside the template, as the product hands it over.
    typst.mapShadow(`${root}/data.json`, Buffer.from(JSON.stringify(data)))
    const job = { mainFilePath: `${root}/paper.typ`, resetRead: false }
    const pdf = typst.pdf(job, { pdfStandard: 'a-2b', creationTimestamp: createdAt })
    typst.evictCache(lettersRemembered)
    return pdf
  }
}
