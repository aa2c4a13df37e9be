/** What a gateway needs of a client of the network; `connectClient` gives one. */
import type { Client } from '../client/client.ts';
import type { Fetch } from '../client/fetch.ts';

/** Without `Fetch`, only what was followed is shown, and there is no replica. */
export type GatewayClient = Pick<Client, 'submit' | 'nonces' | 'events' | 'follow' | 'tips' | 'status' | 'read'> & Partial<Fetch>;
