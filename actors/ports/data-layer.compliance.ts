/** What every data layer owes its callers. Adapters call this from their own tests. */
import assert from 'node:assert/strict';
import type { Hex } from '../../protocols/bytes.ts';
import { type Certificate, certificateFault } from '../../protocols/certificate.ts';
import { type Committee, onlyCommittee } from '../../protocols/committee.ts';
import { BusError } from './bus.ts';
import type { DataLayer, Submission } from './data-layer.ts';

/** A network that keeps bodies, seen from the member that publishes. */
export interface DataNetwork {
  readonly chain: number;
  readonly committee: Committee;
  readonly data: DataLayer;
  /** Stops and starts members other than the publisher. */
  down(member: number): void;
  up(member: number): void;
}

export interface DataLayerSubject {
  readonly name: string;
  /** A committee of `size` with the id `COMMITTEE`; the publisher is its last member. */
  create(size: number): DataNetwork;
}

export const bodyOf = (size: number, seed = 1): Uint8Array => Uint8Array.from({ length: size }, (_, i) => (i * 31 + (i >> 8) * seed) & 0xff);

/** Id of every committee here. */
export const COMMITTEE = 3;

export function submissionOf(data: DataLayer, body: Uint8Array, height = 1): Submission {
  const rollup: Hex = `0x${'a1'.repeat(32)}`;
  return { committee: COMMITTEE, rollup, height, epoch: 0, header: `0x${height.toString(16).padStart(64, '0')}`, commitment: data.commit(body, COMMITTEE), body };
}

const rejects = (step: PromiseLike<unknown>): Promise<void> => assert.rejects(Promise.resolve(step), (error: unknown) => error instanceof BusError || assert.fail(`not a BusError: ${String(error)}`));

function proves({ chain, committee }: DataNetwork, certificate: Certificate, of: Submission): void {
  assert.equal(certificate.kind, 'store');
  assert.equal(certificateFault(chain, onlyCommittee(committee), certificate), undefined);
  assert.deepEqual([certificate.rollup, certificate.height, certificate.epoch, certificate.header], [of.rollup, of.height, of.epoch, of.header]);
}

export function dataLayerCompliance(subject: DataLayerSubject): void {
  describe(`data layer compliance: ${subject.name}`, () => {
    for (const { size, faulty } of [
      { size: 1, faulty: 0 },
      { size: 4, faulty: 1 },
      { size: 5, faulty: 1 },
      { size: 7, faulty: 2 },
    ]) {
      it(`keeps a body with ${faulty} of ${size} members down, and shows it with as many down`, async () => {
        const network = subject.create(size);
        const submission = submissionOf(network.data, bodyOf(5_000));
        for (let member = 0; member < faulty; member++) network.down(member);
        proves(network, await network.data.submit(submission), submission);
        for (let member = 0; member < faulty; member++) network.up(member);
        for (let member = faulty; member < 2 * faulty; member++) network.down(member);
        assert.deepEqual(await network.data.retrieve(submission.commitment, COMMITTEE), submission.body);
      });
    }

    it('rejects with one more down, and keeps it when asked again', async () => {
      const network = subject.create(4);
      const submission = submissionOf(network.data, bodyOf(100));
      network.down(0);
      network.down(1);
      await rejects(network.data.submit(submission));
      network.up(0);
      proves(network, await network.data.submit(submission), submission);
      proves(network, await network.data.submit(submission), submission);
    });

    it('shows nothing that was never kept, and nothing while too few are up', async () => {
      const network = subject.create(4);
      const submission = submissionOf(network.data, bodyOf(100));
      await rejects(network.data.retrieve(submission.commitment, COMMITTEE));
      await network.data.submit(submission);
      for (const member of [0, 1, 2]) network.down(member);
      await rejects(network.data.retrieve(submission.commitment, COMMITTEE));
      network.up(1);
      assert.deepEqual(await network.data.retrieve(submission.commitment, COMMITTEE), submission.body);
    });

    it('keeps bodies of every size up to its limit, and no larger one', async () => {
      const network = subject.create(4);
      for (const [at, size] of [0, 1, 2, 3, 4, network.data.maxBytes].entries()) {
        const submission = submissionOf(network.data, bodyOf(size), at + 1);
        proves(network, await network.data.submit(submission), submission);
        assert.deepEqual(await network.data.retrieve(submission.commitment, COMMITTEE), submission.body);
      }
      await rejects(network.data.submit(submissionOf(network.data, bodyOf(network.data.maxBytes + 1))));
    });

    it('commits to a body the same everywhere, and to no two bodies alike', () => {
      const commitments = [bodyOf(0), bodyOf(1), bodyOf(2), bodyOf(5_000), bodyOf(5_000, 2)].map((body) => subject.create(4).data.commit(body, COMMITTEE));
      assert.equal(new Set(commitments).size, 5);
      assert.equal(subject.create(4).data.commit(bodyOf(5_000), COMMITTEE), commitments[3]);
    });

    it('submits no body under the commitment of another', async () => {
      const { data } = subject.create(4);
      await rejects(data.submit({ ...submissionOf(data, bodyOf(100)), body: bodyOf(101) }));
    });
  });
}
