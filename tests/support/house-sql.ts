import { isTest, lineAt, type SourceFile, statementsIn } from '#tests/source-tree.ts'

/** SQL that stands where it does not belong, as `path:line`. */
export function misplacedSql(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('src/') && !isTest(path))
    .filter(({ path }) => !/^src\/(platform\/|product\/[a-z]+\/(store\.ts|store\/|views\/))/.test(path))
    .flatMap(({ path, text }) => statementsIn(text).map(({ at }) => `${path}:${lineAt(text, at)}`))
}

/** A slice that writes another's tables, or reads them past what is published, as `path:line what`. */
export function strangeSql(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('src/product/') && !isTest(path))
    .flatMap(({ path, text }) => {
      const slice = path.split('/')[2] ?? ''
      const place = (at: number) => `${path}:${lineAt(text, at)}`
      return statementsIn(text).flatMap(({ at, sql }) => faultsOf(sql, slice).map((fault) => `${place(at)} ${fault}`))
    })
}

/** Views of a migration that read another slice past what it publishes, and tables of another slice it touches. */
export function strangeMigration({ path, text }: SourceFile, order: readonly string[]): string[] {
  const slice = /-([a-z]+)\.sql$/.exec(path)?.[1] ?? ''
  const sql = withoutComments(text)
  const views = [...sql.matchAll(/\bcreate view (\w+)\.(\w+).*?;/gs)]
  const made = [...sql.matchAll(/\b(?:create (?:table|view|function|aggregate)|alter table) (\w+)\.(\w+)/g)]
  const needed = [...sql.matchAll(/\breferences (\w+)\.(\w+)/g)]
  return [
    ...views.flatMap(([view]) => faultsOf(view, slice)),
    ...made.filter(([, schema]) => schema !== slice).map(([, schema, name]) => `makes ${schema}.${name}`),
    ...needed
      .filter(([, schema = '']) => order.indexOf(schema) > order.indexOf(slice))
      .map(([, schema, name]) => `needs ${schema}.${name}, which comes later`),
  ].map((fault) => `${path} ${fault}`)
}

const writes = /\b(?:insert into|update|delete from|merge into|truncate)\s+(?:only\s+)?([\w.]+)/g
const reads = /\b(?:from|join|using)\s+(?:only\s+)?(?:lateral\s+)?([a-z_][\w.]*)(\s*\()?/g
const ownWords = new Set(['jsonb_to_recordset', 'jsonb_each_text', 'unnest', 'generate_series'])

function faultsOf(statement: string, slice: string): string[] {
  const sql = plainSql(statement)
  const named = new Set(
    [...sql.matchAll(/\b(\w+)\s*(?:\([\w, ]+\))?\s+as\s+(?:materialized\s+)?\(/g)].map(([, name]) => name),
  )
  const written = [...sql.matchAll(writes)].flatMap(([, name = '']) =>
    name.startsWith(`${slice}.`) ? [] : [`writes ${name}`],
  )
  const read = [...sql.matchAll(reads)].flatMap(([, name = '', call]) => {
    const [schema, table] = name.split('.')
    // The catalogue is on every connection's search path, and alone on it.
    if (named.has(name) || ownWords.has(name) || schema === slice || name.startsWith('pg_')) return []
    if (!table) return [`reads ${name}, without its schema`]
    if (call) return [`calls ${name}`]
    return table.endsWith('_view') ? [] : [`reads ${name}, which is not published`]
  })
  return [...written, ...read]
}

/** SQL without what only looks like a table after `from` or `update`. */
function plainSql(sql: string): string {
  return withoutComments(sql)
    .replace(/\bdistinct from\b/g, '<>')
    .replace(/\bextract\s*\(\s*\w+ from\b/g, 'extract(')
    .replace(/\b(do update\s+set|for (no key )?update)\b/g, '')
    .replace(/\blateral\s*\(/g, '(')
}

function withoutComments(sql: string): string {
  return sql.replace(/--[^\n]*/g, '').replace(/'(?:[^']|'')*'/g, "''")
}
