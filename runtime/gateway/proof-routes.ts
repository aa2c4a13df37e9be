/** What a light client asks a gateway for: it checks all of it, so nothing here has to be believed. */
import type { FastifyInstance } from 'fastify';
import { headerHash } from '../../protocols/block.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { certificate, certifiedHeader } from '../../protocols/certificate.ts';
import { type Codec, encode } from '../../protocols/codec.ts';
import { merklePath } from '../../protocols/merkle.ts';
import { deliveredMessage, messageId } from '../../protocols/message.ts';
import { settledSpot } from '../../protocols/passport.ts';
import type { GatewayContext } from './context.ts';
import { GatewayError } from './errors.ts';
import { certifiedOf, Passports, settledSpotOf, storedOf } from './passports.ts';
import { blockAt } from './read-routes.ts';
import { ROUTES } from './schemas.ts';

const hexOf = <T>(of: Codec<T>, value: T | undefined): Hex | null => (value === undefined ? null : toHex(encode(of, value)));

export function proofRoutes(app: FastifyInstance, context: GatewayContext): void {
  const { watch, client } = context;
  const passports = new Passports(context);

  app.get<{ Params: { rollup: string; id: Hex } }>('/v1/rollups/:rollup/actions/:id/passport', { schema: ROUTES.passport }, async ({ params }) => ({
    passport: toHex(await passports.of(watch.find(params.rollup), params.id.toLowerCase() as Hex)),
  }));

  app.get<{ Params: { rollup: string; height: number } }>('/v1/rollups/:rollup/headers/:height', { schema: ROUTES.header }, async ({ params: { rollup, height } }) => {
    const { record, tips } = watch.find(rollup);
    if (height > tips.C2) throw new GatewayError('unknown-block', `block ${height} is not certified yet: the newest that is, is ${tips.C2}`);
    const [certified, stored] = await Promise.all([certifiedOf(context, record.rollup, height), storedOf(context, record.rollup, height)]);
    return { header: hexOf(certifiedHeader, certified), stored: hexOf(certificate, stored), settled: hexOf(settledSpot, settledSpotOf(client, headerHash(certified.header))) };
  });

  app.get<{ Params: { rollup: string; height: number; index: number } }>('/v1/rollups/:rollup/blocks/:height/sent/:index', { schema: ROUTES.sent }, async ({ params: { rollup, height, index } }) => {
    const { block } = await blockAt(client, watch.find(rollup), height);
    const { messages } = block.result;
    const message = messages[index];
    if (message === undefined) throw new GatewayError('bad-request', `block ${height} sent ${messages.length} messages: there is no number ${index}`);
    const path = merklePath(messages.map(messageId), index);
    return { message: hexOf(deliveredMessage, { message, sourceHeight: height, source: block.hash, index, count: messages.length, path }) };
  });
}
