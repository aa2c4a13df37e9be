/**
 * Runs where `@stackr/sdk` is installed, as CommonJS by tsx, as what the SDK publishes is neither all of one kind nor of the other: signed transfers through its public API, as many as the first argument says; signing is not timed.
 * Prints one line of JSON: actions a second until acknowledged and until executed, and CPU milliseconds of each.
 */
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { ConfirmationEvents, KeyPurpose, MicroRollup, SignatureScheme } = require('@stackr/sdk');
const { REQUIRE, SolidityType, State, StateMachine } = require('@stackr/sdk/machine');
const { keccak256, toUtf8Bytes, Wallet } = require('ethers');

const [ACTIONS, WALLETS, ACCOUNTS, IN_FLIGHT] = [Number(process.argv[2]), 20, 100, 64];
/** What is given up on, and how it is said: the SDK stops executing now and then. */
const [QUIET_MS, STALLED] = [60_000, 9];
const NOWHERE = 'http://127.0.0.1:1';

class Balances extends State {
  getRootHash() {
    return keccak256(toUtf8Bytes(JSON.stringify(this.state)));
  }
}
const transfer = Balances.STF({
  schema: { to: SolidityType.ADDRESS, amount: SolidityType.UINT, nonce: SolidityType.UINT },
  handler: ({ state, inputs, msgSender }) => {
    const amount = Number(inputs.amount);
    REQUIRE((state[msgSender] ?? 0) >= amount, 'more than there is');
    state[msgSender] -= amount;
    state[inputs.to] = (state[inputs.to] ?? 0) + amount;
    return state;
  },
});

/** Of its own, not the sandbox's: starting a sandbox may delete the database that it just opened. */
function configIn(folder) {
  mkdirSync(folder, { recursive: true });
  const deploymentFile = join(folder, 'deployment.json');
  writeFileSync(deploymentFile, JSON.stringify({ appId: 1, appInbox: `0x${'00'.repeat(19)}01`, chainId: 31337 }));
  return {
    ...{ isSandbox: false, deploymentFile, logLevel: 'error', registryContract: `0x${'00'.repeat(20)}` },
    sequencer: { blockSize: 128, blockTime: 10 },
    syncer: { vulcanRPC: NOWHERE, L1RPC: NOWHERE, disableVulcanSync: true, disableL1Sync: true, slotTime: 1_000 },
    operator: { accounts: [{ privateKey: `0x${'11'.repeat(32)}`, purpose: KeyPurpose.BATCH, scheme: SignatureScheme.ECDSA }] },
    domain: { name: 'bench', version: '1', salt: `0x${'ab'.repeat(32)}` },
    datastore: { type: 'sqlite', uri: join(folder, 'db.sqlite') },
  };
}

const wallets = Array.from({ length: WALLETS }, (_, at) => new Wallet(`0x${(at + 1_000).toString(16).padStart(64, '0')}`));
const accounts = [...wallets.map(({ address }) => address), ...Array.from({ length: ACCOUNTS - WALLETS }, (_, at) => `0x${(at + 1).toString(16).padStart(40, '0')}`)];
const machine = new StateMachine({ id: 'token', stateClass: Balances, initialState: Object.fromEntries(accounts.map((each) => [each, 1_000_000])), on: { transfer } });

async function signed(rollup, nonce) {
  const wallet = wallets[nonce % WALLETS];
  const inputs = { to: accounts[(nonce * 7 + 1) % ACCOUNTS], amount: 1, nonce };
  const signature = await wallet.signTypedData(rollup.config.domain, rollup.getStfSchemaMap().transfer, { name: 'transfer', inputs });
  return { name: 'transfer', inputs, signature, msgSender: wallet.address };
}

function stalled(count) {
  process.stderr.write(`nothing for a minute: ${count} of ${ACTIONS} executed\n`);
  process.exit(STALLED);
}

async function main() {
  const rollup = await MicroRollup({ config: configIn(process.argv[3]), stateMachines: [machine] });
  await rollup.init();

  const actions = [];
  for (let at = 0; at < ACTIONS; at++) actions.push(await signed(rollup, at));

  const executed = Promise.withResolvers();
  let [count, reverted, quiet] = [0, 0, undefined];
  const heard = (by) => () => {
    count++;
    reverted += by;
    clearTimeout(quiet);
    quiet = setTimeout(() => stalled(count), QUIET_MS);
    if (count === ACTIONS) executed.resolve(performance.now());
  };
  rollup.events.subscribe(ConfirmationEvents.C1, heard(0));
  rollup.events.subscribe(ConfirmationEvents.C1X, heard(1));

  const [began, cpu] = [performance.now(), process.cpuUsage()];
  let next = 0;
  const lane = async () => {
    while (next < ACTIONS) await rollup.submitAction(actions[next++]);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  const acknowledgedMs = performance.now() - began;
  const executedMs = (await executed.promise) - began;
  const { user, system } = process.cpuUsage(cpu);
  if (reverted > 0) throw new Error(`${reverted} actions reverted`);
  process.stdout.write(`${JSON.stringify({ c0: (ACTIONS * 1_000) / acknowledgedMs, c1: (ACTIONS * 1_000) / executedMs, cpuMs: (user + system) / 1_000 / ACTIONS })}\n`);
  process.exit(0);
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
