import { contextBridge, ipcRenderer } from 'electron'
import { type AcumenBridge, callChannel, eventChannel } from '../shared/contract/bridge.ts'
import { isCallName, isEventName } from '../shared/contract/contract.ts'
import { failure } from '../shared/contract/errors.ts'
import { parseEvent, parseOutcome, parseRequest } from '../shared/contract/parse.ts'

const listeners = new Map<string, Set<(event: never) => void>>()

const bridge: AcumenBridge = {
  async call(name, request) {
    if (!isCallName(name)) return failure('badRequest')
    const asked = parseRequest(name, request)
    if (!asked.ok) return asked
    try {
      return parseOutcome(name, await ipcRenderer.invoke(callChannel, name, asked.value))
    } catch {
      return failure('internal')
    }
  },
  on(name, listener) {
    const group = listeners.get(name) ?? new Set()
    listeners.set(name, group)
    group.add(listener)
    return () => {
      group.delete(listener)
    }
  },
}

ipcRenderer.on(eventChannel, (_event, name: unknown, payload: unknown) => {
  if (typeof name !== 'string' || !isEventName(name)) return
  const parsed = parseEvent(name, payload)
  if (!parsed.ok) return
  for (const listener of listeners.get(name) ?? []) {
    // Listeners are kept under the name whose payload they take.
    ;(listener as (event: unknown) => void)(parsed.value)
  }
})

contextBridge.exposeInMainWorld('acumen', bridge)
