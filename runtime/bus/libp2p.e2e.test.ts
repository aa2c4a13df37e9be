import { describeBus } from '../../actors/ports/bus.compliance.ts';
import { makeCluster } from './test-cluster.ts';

describeBus('libp2p on the loopback device', makeCluster);
