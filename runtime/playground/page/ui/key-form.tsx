/** For gateways that answer nobody without a key. */
import { useState } from 'preact/hooks';
import { keepApiKey } from '../net/key.ts';
import { loadNetwork, stream } from '../world.ts';
import { Card } from './parts.tsx';

export function KeyForm({ reason }: { readonly reason: string }) {
  const [key, setKey] = useState('');
  return (
    <Card title="This gateway asks for a key">
      <form
        class="key-form"
        onSubmit={(event) => {
          event.preventDefault();
          keepApiKey(key.trim());
          void loadNetwork();
          stream.now();
        }}
      >
        <div class="field">
          <label for="api-key">API key</label>
          <input id="api-key" type="password" autocomplete="off" value={key} onInput={(event) => setKey(event.currentTarget.value)} />
        </div>
        <button type="submit" class="primary">
          Go on
        </button>
      </form>
      <p class="note">{reason}. It is kept for as long as this tab is open.</p>
    </Card>
  );
}
