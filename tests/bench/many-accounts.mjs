import { startProgram, waitForEditor } from './programs.mjs'

const accounts = 1000
const pages = 20

/**
 * Fills the profile, which holds the sample, with a thousand accounts of twenty pages each. They go straight into the
 * database: through the program it would take longer than all that is measured.
 *
 * @param {import('./programs.mjs').Program} program
 * @param {Parameters<typeof startProgram>[1]} on
 */
export async function fillWithAccounts(program, on) {
  const running = await startProgram(program, on)
  try {
    await waitForEditor(running)
    await running.evaluate(fill)
  } finally {
    await running.stop()
  }
}

const fill = `(async () => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const database = await done(indexedDB.open('acumen'))
  const all = (store) => done(database.transaction(store).objectStore(store).getAll())
  const [[sample], pages, [body]] = [await all('accounts'), await all('pages'), await all('bodies')]
  const sections = pages.filter((page) => page.data.section !== null)
  const [plain] = sections
  const transaction = database.transaction(['accounts', 'pages', 'bodies', 'meta'], 'readwrite')
  const put = (store, row) => transaction.objectStore(store).put(row)
  const head = await done(transaction.objectStore('meta').get('head'))
  const putPage = (account, model, data) => {
    const id = crypto.randomUUID()
    put('pages', { ...model, account, id, data: { ...model.data, ...data, id } })
    put('bodies', { ...body, account, id })
    head.pages += 1
  }
  for (let index = 0; index < ${accounts}; index += 1) {
    const id = crypto.randomUUID()
    put('accounts', { ...sample, id, data: { ...sample.data, id, name: 'Account ' + index, sample: false } })
    head.accounts += 1
    for (const section of sections) putPage(id, section, {})
    for (let page = 0; page < ${pages}; page += 1) {
      putPage(id, plain, { section: null, parent: null, title: 'Visit ' + page, position: 10 + page })
    }
  }
  put('meta', head)
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onerror = () => reject(transaction.error)
  })
  database.close()
})()`
