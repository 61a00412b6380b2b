import type { AcumenBridge } from '../../shared/contract/bridge.ts'
import type { Outcome } from '../../shared/contract/errors.ts'
import type { Keeper, Kept } from './keeper.ts'

/** Asks main, over the contract. */
export function bridgeKeeper(bridge: AcumenBridge): Keeper {
  return {
    async writeAccount(copy) {
      const written = await bridge.call('vault.write', copy)
      return kept(written, ({ at }) => ({ at }))
    },
    async listAccounts() {
      return kept(await bridge.call('vault.list', {}), ({ accounts }) => accounts)
    },
    async readAccount(account, generation) {
      return kept(await bridge.call('vault.read', { account, generation }), (copy) => copy)
    },
    async eraseAccount(account, what) {
      return kept(await bridge.call('vault.erase', { account, what }), nothing)
    },
    async appendLog(lines) {
      return kept(await bridge.call('saveLog.append', { lines }), nothing)
    },
    async readLog() {
      return kept(await bridge.call('saveLog.read', {}), ({ lines }) => lines)
    },
    async cutLog(account, throughRevision) {
      return kept(await bridge.call('saveLog.cut', { account, throughRevision }), nothing)
    },
    async readLedger() {
      return kept(await bridge.call('ledger.read', {}), (ledger) => ledger)
    },
    async updateLedger(counts) {
      return kept(await bridge.call('ledger.update', counts), nothing)
    },
    onSpace: (listener) => bridge.on('space.low', ({ level }) => listener(level)),
  }
}

function kept<From, To>(outcome: Outcome<From>, take: (value: From) => To): Kept<To> {
  return outcome.ok ? { ok: true, value: take(outcome.value) } : { ok: false, text: outcome.text }
}

function nothing(): null {
  return null
}
