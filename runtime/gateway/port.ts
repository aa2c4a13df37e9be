/** What a gateway needs of a client of the network; `connectClient` gives one. */
import type { Client } from '../client/client.ts';

export type GatewayClient = Pick<Client, 'submit' | 'nonces' | 'events' | 'follow' | 'tips' | 'status' | 'read'>;
