import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accountFileJsonSchema } from '../../../shared/account/json-schema.ts'

describe('the published schema', () => {
  it('is what stands in the file beside the code; `cli schema` writes it', () => {
    const published = new URL('../../../shared/account/account-file.schema.json', import.meta.url)
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(JSON.parse(JSON.stringify(accountFileJsonSchema())))
  })

  it('is JSON Schema of the whole file', () => {
    expect(accountFileJsonSchema()).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
      required: ['format', 'version', 'rubricVersion', 'account', 'records', 'pages', 'history'],
    })
  })
})
