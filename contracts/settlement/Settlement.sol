// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Settles certified headers of many micro-rollups: one signed root per batch, one storage slot, any header proven on demand.
///
/// Promises: a batch enters only with n - f distinct signatures of its committee (f of n >= 3f + 1); batch ids grow by one; an app's id
/// is never given twice; nothing counts as final before its app's dispute window has passed. There is no owner and no upgrade.
contract Settlement {
    /// What an operator registered. The code hash names the WASM module, the root the state it starts from.
    struct App {
        address operator;
        uint32 disputeWindow;
        bytes32 codeHash;
        bytes32 genesisRoot;
    }

    /// What a ring slot is the hash of.
    struct Batch {
        uint32 committee;
        uint64 id;
        uint64 time;
        bytes32 root;
        bytes32 bodyHash;
    }

    /// Nine days of one batch per twelve seconds: longer than any dispute window may be.
    uint256 public constant RING = 65_536;
    uint32 public constant MAX_DISPUTE_WINDOW = 7 days;
    bytes32 private constant DOMAIN = keccak256("mru/settlement/1");
    /// Half of the curve's order: a signature with a larger s has a twin.
    uint256 private constant HALF_ORDER = 0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF5D576E7357A4501DDFE92F46681B20A0;

    /// The committee's addresses as contract code: one read instead of a storage slot per member.
    address public immutable members;
    uint256 public immutable memberCount;
    uint256 public immutable quorum;

    mapping(bytes32 rollup => App) public apps;
    mapping(uint32 committee => uint64) public nextBatch;
    mapping(uint256 slot => bytes32) private ring;

    event AppRegistered(bytes32 indexed rollup, bytes32 name, address operator, bytes32 codeHash, bytes32 genesisRoot, uint32 disputeWindow);
    event BatchSettled(uint32 indexed committee, uint64 indexed batchId, bytes32 root, bytes32 bodyHash);

    error BadCommittee();
    error UnknownCommittee(uint32 committee);
    error AppExists(bytes32 rollup);
    error WindowTooLong(uint32 window);
    error WrongBatch(uint64 expected);
    error BadBitmap();
    error BelowQuorum(uint256 signers, uint256 quorum);
    error BadSignature(uint256 member);

    constructor(address[] memory committee) {
        uint256 n = committee.length;
        if (n == 0 || n > 16) revert BadCommittee();
        bytes memory keys;
        for (uint256 i; i < n; ++i) {
            for (uint256 j; j < i; ++j) if (committee[i] == committee[j]) revert BadCommittee();
            if (committee[i] == address(0)) revert BadCommittee();
            keys = abi.encodePacked(keys, committee[i]);
        }
        members = _asCode(keys);
        memberCount = n;
        quorum = n - (n - 1) / 3;
    }

    /// Registers an app under an id that only its operator and name determine.
    function register(bytes32 name, bytes32 codeHash, bytes32 genesisRoot, uint32 disputeWindow) external returns (bytes32 rollup) {
        if (disputeWindow > MAX_DISPUTE_WINDOW) revert WindowTooLong(disputeWindow);
        rollup = keccak256(abi.encode(block.chainid, address(this), msg.sender, name));
        if (apps[rollup].operator != address(0)) revert AppExists(rollup);
        apps[rollup] = App(msg.sender, disputeWindow, codeHash, genesisRoot);
        emit AppRegistered(rollup, name, msg.sender, codeHash, genesisRoot, disputeWindow);
    }

    /// Takes in a batch. Anyone may submit; `signatures` are 65 bytes r | s | v per set bit of `bitmap`, in member order.
    function settle(uint32 committee, uint64 batchId, bytes32 root, bytes32 bodyHash, uint256 bitmap, bytes calldata signatures) external {
        if (committee != 0) revert UnknownCommittee(committee);
        if (batchId != nextBatch[committee]) revert WrongBatch(nextBatch[committee]);
        check(keccak256(abi.encode(DOMAIN, block.chainid, address(this), committee, batchId, root, bodyHash)), bitmap, signatures);
        nextBatch[committee] = batchId + 1;
        ring[_slot(committee, batchId)] = keccak256(abi.encode(Batch(committee, batchId, uint64(block.timestamp), root, bodyHash)));
        emit BatchSettled(committee, batchId, root, bodyHash);
    }

    /// Reverts unless enough distinct members signed `digest`.
    function check(bytes32 digest, uint256 bitmap, bytes calldata signatures) public view {
        if (bitmap >> memberCount != 0) revert BadBitmap();
        uint256 signers;
        bytes memory keys = members.code;
        for (uint256 i; i < memberCount; ++i) {
            if ((bitmap >> i) & 1 == 0) continue;
            if (signatures.length < (signers + 1) * 65) revert BadBitmap();
            bytes calldata one = signatures[signers * 65:(signers + 1) * 65];
            address want;
            // The first byte of the code is no key material.
            assembly { want := shr(96, mload(add(add(keys, 33), mul(i, 20)))) }
            if (uint256(bytes32(one[32:64])) > HALF_ORDER) revert BadSignature(i);
            if (ecrecover(digest, uint8(one[64]), bytes32(one[0:32]), bytes32(one[32:64])) != want) revert BadSignature(i);
            unchecked { ++signers; }
        }
        if (signatures.length != signers * 65) revert BadBitmap();
        if (signers < quorum) revert BelowQuorum(signers, quorum);
    }

    /// Whether `header` (its twelve words) is number `index` of the `count` headers of a settled batch.
    function isSettled(bytes32[12] calldata header, Batch calldata batch, uint256 index, uint256 count, bytes32[] calldata path) public view returns (bool) {
        if (ring[_slot(batch.committee, batch.id)] != keccak256(abi.encode(batch))) return false;
        return _includes(batch.root, keccak256(abi.encode(header)), index, count, path);
    }

    /// Settled, and its app's dispute window is over.
    function isFinal(bytes32[12] calldata header, Batch calldata batch, uint256 index, uint256 count, bytes32[] calldata path) external view returns (bool) {
        App storage app = apps[header[0]];
        if (app.operator == address(0) || block.timestamp < uint256(batch.time) + app.disputeWindow) return false;
        return isSettled(header, batch, index, count, path);
    }

    /// Whether `item` is number `index` of the `count` items under `root`, by the rule of protocols/merkle.ts. It answers instead of
    /// returning a root to compare: no value stands for "malformed", so no root can be met by a malformed proof.
    function _includes(bytes32 root, bytes32 item, uint256 index, uint256 count, bytes32[] calldata path) private pure returns (bool) {
        if (index >= count) return false;
        bytes32 node = item;
        uint256 used;
        for (uint256 width = count; width > 1; width = width / 2 + width % 2) {
            if (index ^ 1 < width) {
                if (used == path.length) return false;
                bytes32 sibling = path[used++];
                node = index & 1 == 1 ? sha256(bytes.concat(sibling, node)) : sha256(bytes.concat(node, sibling));
            }
            index >>= 1;
        }
        return used == path.length && sha256(abi.encode(count, node)) == root;
    }

    function _slot(uint32 committee, uint64 batchId) private pure returns (uint256) {
        return (uint256(committee) << 64) | (batchId % RING);
    }

    /// Stores bytes as code behind a stop byte, so that nobody can call into them.
    function _asCode(bytes memory data) private returns (address at) {
        bytes memory creation = abi.encodePacked(hex"61", uint16(data.length + 1), hex"80600a3d393df300", data);
        assembly { at := create(0, add(creation, 32), mload(creation)) }
        if (at == address(0)) revert BadCommittee();
    }
}
