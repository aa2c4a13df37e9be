/** Who signs. */
import { useState } from 'preact/hooks';
import { chooseSigner, connectInjected, injected, signer, signers } from '../wallets.ts';
import { useCell } from './hooks.ts';
import { Card, Hash } from './parts.tsx';

const KINDS = { development: 'for development: its key is public', own: 'for development: its key lies in this browser, unprotected', injected: 'signs in your wallet' } as const;

export function WalletPicker() {
  const all = useCell(signers);
  const chosen = useCell(signer);
  const [trouble, setTrouble] = useState<string>();
  const connect = (): void =>
    void connectInjected().then(
      () => setTrouble(undefined),
      (error: Error) => setTrouble(error.message),
    );
  return (
    <Card title="Who signs" class="wallet" aside={<span class="tag warn">development</span>}>
      <fieldset class="signers">
        <legend class="unseen">Account</legend>
        {all.map(({ address, name, kind }) => (
          <label key={address} class={address === chosen.address ? 'on' : ''}>
            <input type="radio" name="signer" checked={address === chosen.address} onChange={() => chooseSigner(address)} />
            <span class="avatar" style={{ background: `linear-gradient(135deg, ${hue(address, 2)}, ${hue(address, 8)})` }} />
            <b>{name}</b>
            <span class="kind">{KINDS[kind]}</span>
            <Hash hex={address} size={4} isBare />
          </label>
        ))}
      </fieldset>
      {injected() !== undefined && !all.some(({ kind }) => kind === 'injected') && (
        <button type="button" onClick={connect}>
          Connect the browser’s wallet
        </button>
      )}
      {trouble !== undefined && (
        <p class="fault" role="alert">
          {trouble}
        </p>
      )}
    </Card>
  );
}

/** A colour that goes with an address. */
const hue = (address: string, at: number): string => `oklch(.7 .14 ${(Number.parseInt(address.slice(at, at + 4), 16) / 65_535) * 360})`;
