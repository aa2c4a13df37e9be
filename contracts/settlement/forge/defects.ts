/** Defects to plant into the contracts, each a promise broken on purpose: tests that let one live prove little. */
import type { Defect } from './run.ts';

const removed = (name: string, file: string, find: string): Defect => ({ name, file, find, replace: '' });
const changed = (name: string, file: string, find: string, replace: string): Defect => ({ name, file, find, replace });

const [SETTLEMENT, VAULT, ESCROW, VULCAN] = ['Settlement.sol', 'Vault.sol', 'Escrow.sol', 'Vulcan.sol'] as const;

export const DEFECTS: readonly Defect[] = [
  removed('goes on from another history than was signed', SETTLEMENT, 'if (past != history) revert OtherHistory(history);'),
  removed('batch ids have gaps', SETTLEMENT, 'if (batchId != nextBatch) revert WrongBatch(nextBatch);'),
  removed('an id is given twice', SETTLEMENT, 'if (apps[rollup].operator != address(0)) revert AppExists(rollup);'),
  removed('any dispute window', SETTLEMENT, 'if (disputeWindow > MAX_DISPUTE_WINDOW) revert WindowTooLong(disputeWindow);'),
  changed('final before its window', SETTLEMENT, 'uint256(batch.time) + app.disputeWindow', 'uint256(batch.time) + app.disputeWindow / 2'),
  changed('one signature less', VULCAN, 'if (signers < quorum) revert', 'if (signers + 1 < quorum) revert'),
  changed('anybody signs for a member', VULCAN, '!= _addressAt(keys, i)) revert BadSignature(i);', '== address(0)) revert BadSignature(i);'),
  removed('paid twice', VAULT, 'if (paid[rollup][out.seq >> 8] & bit != 0) revert AlreadyPaid();'),
  removed('not noted as paid', VAULT, 'paid[rollup][out.seq >> 8] |= bit;'),
  removed('pays what is not held', VAULT, 'if (balance < out.amount) revert NotEnoughHeld(balance);'),
  removed('pays and still holds', VAULT, 'unchecked { held[rollup][out.asset] = balance - out.amount; }'),
  removed('pays what no block said', VAULT, 'if (!Merkle.includes(header[OUTBOX], _messageId(rollup, out), out.index, out.count, out.path)) revert NotInOutbox();'),
  changed('deposits for nobody', VAULT, 'if (!_isKnown(rollup)) revert UnknownRollup();\n        if (amount == 0)', 'if (amount == 0)'),
  removed('deposits of less than is said', VAULT, 'if (msg.value != (asset == ETHER ? amount : 0)) revert NotReceived();'),
  changed('deposits with one number', VAULT, 'inboxCount[rollup]++, account', 'inboxCount[rollup], account'),
  changed('forced actions with one number', VAULT, 'inboxCount[rollup]++, msg.sender', 'inboxCount[rollup], msg.sender'),
  changed('notes what is not final', VAULT, 'if (!_isFinalAt(header, spot)) revert NotFinal();\n        bytes32 hash', 'bytes32 hash'),
  removed('charges for what is not settled', ESCROW, 'if (!_isSettled(header, spot)) revert NotSettled();'),
  removed('charges twice', ESCROW, 'account.paid += uint64(work);'),
  changed('gives each signer all', ESCROW, 'rewards[signers[i]] += share;', 'rewards[signers[i]] += fee;'),
  changed('the deposit of who did not lie', ESCROW, '_signer(first, oneSignature) != operator || _signer(second, otherSignature) != operator', '_signer(first, oneSignature) != operator'),
  removed('one lie punished twice', ESCROW, 'punished[rollup][uint256(one[HEIGHT])] = true;'),
  removed('slashed for one block', ESCROW, 'if (first == second) revert SameBlock();'),
  changed('a reward of all', ESCROW, 'amount * REWARD_PERCENT / 100', 'amount'),
  removed('bodies go where anybody says', SETTLEMENT, 'if (msg.sender != apps[rollup].operator) revert NotOperator();'),
  removed('a reward twice', ESCROW, 'rewards[msg.sender] = 0;'),
  removed('a deposit back without notice', ESCROW, 'if (block.timestamp < account.leavesAt) revert NoticeRuns(account.leavesAt);'),
  changed('more back than there is', ESCROW, 'account.leaving < account.balance ? account.leaving : account.balance', 'uint256(account.leaving)'),
  changed(
    'a deposit back to anybody',
    ESCROW,
    'if (msg.sender != _operatorOf(rollup)) revert NotOperator();\n        Account storage account = accounts[rollup];\n        if (account.leaving == 0)',
    'Account storage account = accounts[rollup];\n        if (account.leaving == 0)',
  ),
  changed('joins without a proof', VULCAN, 'if (vote == address(0) || Signature.signer(digest, proof) != vote) revert BadProof();', 'if (vote == address(0)) revert BadProof();'),
  removed('a key joins twice', VULCAN, 'if (stakerOf[vote] != address(0) || nodeTaken[node]) revert KeyTaken();'),
  removed('joins with too little', VULCAN, 'if (msg.value < terms.minStake) revert StakeTooSmall(terms.minStake);'),
  changed('stake leaves early', VULCAN, 'member.leftAt == 0 || block.timestamp < until', 'member.leftAt == 0 || block.timestamp + 60 < until'),
  removed('stake of the seated leaves', VULCAN, 'if (member.inCommittee != 0 && member.inCommittee == committees.length) revert StillInCommittee(member.inCommittee - 1);'),
  removed('slashed for one vote', VULCAN, 'if (one == other) revert SameHeader();'),
  changed("slashed for another's vote", VULCAN, 'Signature.signer(voteDigest(place, other), otherSignature) != vote', 'Signature.signer(voteDigest(place, other), otherSignature) == address(0)'),
  removed('slashed and still staked', VULCAN, 'member.stake = 0;'),
  removed('a committee before its time', VULCAN, 'if (block.number < due) revert NotDue(due);'),
  changed('the smallest stakes are seated', VULCAN, 'stake > otherStake', 'stake < otherStake'),
];
