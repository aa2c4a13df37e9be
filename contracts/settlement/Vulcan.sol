// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Bls} from "./Bls.sol";
import {Code} from "./Code.sol";
import {OwnStake} from "./OwnStake.sol";
import {Signature} from "./Signature.sol";
import {IStakeSource} from "./StakeSource.sol";

/// Who verifies: anybody with keys and a stake may join, and the largest stakes form a committee, epoch by epoch. Stake is read through
/// `IStakeSource`: what members stake themselves, and in networks founded so what others lend them.
///
/// Promises: a key is used once, for ever; a committee, once formed, never changes; it takes n - f of its n members to sign for it
/// (f of n >= 3f + 1); stake leaves only after its unbonding time, and never while its member is in the newest committee; a member
/// that signed two headers for one place loses it all, whoever shows both. There is no owner and no upgrade.
contract Vulcan {
    struct Terms {
        /// Least stake of a member, wei.
        uint128 minStake;
        /// L1 blocks between two committees at least.
        uint32 epochBlocks;
        /// Seconds between leaving and withdrawing: longer than anybody needs to show a member's lie.
        uint32 unbondingSeconds;
        /// Members of a committee at least and at most. Above MAX_SINGLE every member needs a BLS key.
        uint32 minMembers;
        uint32 maxMembers;
    }

    struct Member {
        /// secp256k1 address that signs votes.
        address vote;
        /// When it left; zero while it takes part.
        uint64 leftAt;
        /// Newest committee that it is in, plus one.
        uint32 inCommittee;
        /// Ed25519 key of its node.
        bytes32 node;
    }

    struct Committee {
        /// Its members' addresses, 20 bytes each, as contract code: one read instead of a storage slot per member.
        address keys;
        uint32 size;
        uint64 l1Block;
        /// Of a large committee: its members' BLS keys, 96 bytes each, and the sum of all.
        address bls;
    }

    /// Statements that two headers of one place were signed: what `slash` is shown.
    struct Place {
        uint32 committee;
        bytes32 rollup;
        uint256 height;
        uint256 epoch;
    }

    uint256 public constant MAX_MEMBERS = 128;
    /// Up to so many members each signature is checked; above, one BLS signature for all.
    uint256 public constant MAX_SINGLE = 16;
    /// Those who wait for a seat: choosing among them costs gas.
    uint256 public constant MAX_CANDIDATES = 128;
    /// Bytes of an enclave document: some certificates, and the log costs 8 gas a byte.
    uint256 public constant MAX_DOCUMENT = 8_192;
    bytes32 private constant JOIN = keccak256("mru/join/1");
    bytes private constant VOTE = "mru/attest/1\x00";

    /// What members stake themselves.
    OwnStake public immutable own;
    /// Where others lend stake to members; zero in networks without.
    IStakeSource public immutable lent;
    Terms public terms;
    mapping(address staker => Member) public members;
    /// Who takes part, in no order.
    address[] public candidates;
    mapping(address vote => address staker) public stakerOf;
    mapping(bytes32 node => bool) public nodeTaken;
    /// Packed BLS keys of who takes part, in networks that need them.
    mapping(address staker => bytes32[3]) private blsOf;
    /// L1 block that has a member's newest enclave document in its log; zero for none.
    mapping(address staker => uint256) public attachedAt;
    Committee[] private committees;
    bytes32 private newestKeys;
    /// A member of the newest committee was slashed: the next need not wait for the epoch to end.
    bool public isUrgent;

    event Joined(address indexed staker, address vote, bytes32 node, uint256 stake);
    event StakeAdded(address indexed staker, uint256 stake);
    event Left(address indexed staker, uint256 withdrawableAt);
    event Attached(address indexed staker, bytes document);
    event Withdrawn(address indexed staker, uint256 stake);
    event Slashed(address indexed staker, address indexed reporter, uint32 committee, bytes32 rollup, uint256 height, uint256 stake);
    event CommitteeFormed(uint32 indexed id, address[] votes, bytes32[] nodes, bytes keys);

    error BadTerms();
    error BadProof();
    error BadKey();
    error KeyTaken();
    error StakeTooSmall(uint256 least);
    error Joins();
    error Full();
    error NotMember();
    error StillBonded(uint256 until);
    error StillInCommittee(uint32 committee);
    error NotDue(uint256 l1Block);
    error TooFew(uint256 candidates, uint256 least);
    error Unchanged();
    error UnknownCommittee(uint32 committee);
    error BadBitmap();
    error BelowQuorum(uint256 signers, uint256 quorum);
    error BadSignature(uint256 member);
    error BadAggregate();
    error SameHeader();
    error DocumentTooLong(uint256 most);

    /// The first committee may be given: members without stake, for networks that start before anybody can join. `others` may be zero, or
    /// serves no network yet.
    constructor(Terms memory wanted, address[] memory votes, bytes32[] memory nodes, bytes[] memory bls, IStakeSource others) {
        if (wanted.minMembers == 0 || wanted.minMembers > wanted.maxMembers || wanted.maxMembers > MAX_MEMBERS || wanted.minStake == 0) revert BadTerms();
        if (votes.length > wanted.maxMembers || votes.length != nodes.length || bls.length != (_isLarge(wanted.maxMembers) ? votes.length : 0)) revert BadTerms();
        terms = wanted;
        (own, lent) = (new OwnStake(), others);
        own.serve(wanted.unbondingSeconds);
        if (address(others) != address(0)) others.serve(wanted.unbondingSeconds);
        bytes memory keys;
        for (uint256 i; i < votes.length; ++i) {
            _take(votes[i], nodes[i], address(this));
            if (bls.length == 0) continue;
            if (bls[i].length != Bls.KEY) revert BadKey();
            keys = bytes.concat(keys, bls[i]);
        }
        if (votes.length > 0) _form(votes, nodes, keys);
    }

    /// What a member's keys sign to join: they are held by who joins, and nobody else can use the signatures.
    function joinDigest(address staker, bytes32 node, bytes calldata bls) public view returns (bytes32) {
        return keccak256(abi.encode(JOIN, block.chainid, address(this), staker, node, keccak256(bls)));
    }

    /// Joins with the sent stake. Under `joinDigest`, `proof` is 65 bytes r | s | v of the vote key; where committees may be large, `bls` is a
    /// packed key and `blsProof` its signature, both empty elsewhere.
    function join(address vote, bytes32 node, bytes calldata proof, bytes calldata bls, bytes calldata blsProof) external payable {
        if (msg.value < terms.minStake) revert StakeTooSmall(terms.minStake);
        if (members[msg.sender].vote != address(0)) revert Joins();
        if (candidates.length == MAX_CANDIDATES) revert Full();
        bytes32 digest = joinDigest(msg.sender, node, bls);
        if (vote == address(0) || Signature.signer(digest, proof) != vote) revert BadProof();
        _takeBls(bls, digest, blsProof);
        _take(vote, node, msg.sender);
        members[msg.sender] = Member(vote, 0, 0, node);
        candidates.push(msg.sender);
        own.add{value: msg.value}(msg.sender);
        emit Joined(msg.sender, vote, node, msg.value);
    }

    /// A larger stake sits earlier.
    function addStake() external payable {
        Member storage member = members[msg.sender];
        if (member.vote == address(0) || member.leftAt != 0) revert NotMember();
        own.add{value: msg.value}(msg.sender);
        emit StakeAdded(msg.sender, own.stakeOf(msg.sender));
    }

    /// Shows everybody a document about what holds the sender's keys. L1 does not look into it: whoever relies on it does.
    function attach(bytes calldata document) external {
        if (members[msg.sender].vote == address(0)) revert NotMember();
        if (document.length > MAX_DOCUMENT) revert DocumentTooLong(MAX_DOCUMENT);
        attachedAt[msg.sender] = block.number;
        emit Attached(msg.sender, document);
    }

    /// No later committee seats the sender; its stake unbonds from now on.
    function leave() external {
        Member storage member = members[msg.sender];
        if (member.vote == address(0) || member.leftAt != 0) revert NotMember();
        member.leftAt = uint64(block.timestamp);
        _remove(msg.sender);
        emit Left(msg.sender, block.timestamp + terms.unbondingSeconds);
    }

    /// Wei that count for a seat: a member's own, and what others lend it.
    function stakeOf(address staker) public view returns (uint256) {
        return own.stakeOf(staker) + (address(lent) == address(0) ? 0 : lent.stakeOf(staker));
    }

    /// Pays out what the sender staked itself, once it left. Its keys stay used.
    function withdraw() external {
        Member storage member = members[msg.sender];
        if (member.vote == address(0)) revert NotMember();
        uint256 until = uint256(member.leftAt) + terms.unbondingSeconds;
        if (member.leftAt == 0 || block.timestamp < until) revert StillBonded(member.leftAt == 0 ? 0 : until);
        if (member.inCommittee != 0 && member.inCommittee == committees.length) revert StillInCommittee(member.inCommittee - 1);
        delete members[msg.sender];
        delete blsOf[msg.sender];
        emit Withdrawn(msg.sender, own.payOut(msg.sender));
    }

    /// Forms the next committee of the largest stakes, once its epoch is over. Anyone may call it; everybody derives the same from its event.
    function advance() external returns (uint32) {
        if (committees.length > 0 && !isUrgent) {
            uint256 due = uint256(committees[committees.length - 1].l1Block) + terms.epochBlocks;
            if (block.number < due) revert NotDue(due);
        }
        address[] memory seated = _largest();
        if (seated.length < terms.minMembers) revert TooFew(seated.length, terms.minMembers);
        address[] memory votes = new address[](seated.length);
        bytes32[] memory nodes = new bytes32[](seated.length);
        bytes memory keys = new bytes(_isLarge(terms.maxMembers) ? seated.length * Bls.KEY : 0);
        for (uint256 i; i < seated.length; ++i) {
            Member storage member = members[seated[i]];
            member.inCommittee = uint32(committees.length + 1);
            (votes[i], nodes[i]) = (member.vote, member.node);
            if (keys.length > 0) _copyKey(blsOf[seated[i]], keys, i);
        }
        return _form(votes, nodes, keys);
    }

    /// Takes the stake of a member whose key signed two headers for one place, and what others lent it. Its seat goes with the next committee.
    function slash(Place calldata place, bytes32 one, bytes calldata oneSignature, bytes32 other, bytes calldata otherSignature) external {
        if (one == other) revert SameHeader();
        address vote = Signature.signer(voteDigest(place, one), oneSignature);
        if (vote == address(0) || Signature.signer(voteDigest(place, other), otherSignature) != vote) revert BadProof();
        address staker = stakerOf[vote];
        Member storage member = members[staker];
        if (member.vote != vote || own.stakeOf(staker) == 0) revert NotMember();
        if (member.leftAt == 0) {
            member.leftAt = uint64(block.timestamp);
            _remove(staker);
        }
        if (member.inCommittee == committees.length) isUrgent = true;
        uint256 taken = address(lent) == address(0) ? 0 : lent.slash(staker, msg.sender);
        taken += own.slash(staker, msg.sender);
        emit Slashed(staker, msg.sender, place.committee, place.rollup, place.height, taken);
    }

    /// What a member signs to vote for a header.
    function voteDigest(Place calldata place, bytes32 header) public view returns (bytes32) {
        return keccak256(abi.encodePacked(VOTE, block.chainid, uint256(place.committee), place.rollup, place.height, place.epoch, header));
    }

    /// Reverts unless enough distinct members of a committee signed `digest`. `proof` is 65 bytes r | s | v per set bit, in member order; of a
    /// large committee it is the sum of their BLS signatures, 256 bytes.
    function check(uint32 committee, bytes32 digest, uint256 bitmap, bytes calldata proof) external view {
        if (committee >= committees.length) revert UnknownCommittee(committee);
        Committee storage at = committees[committee];
        (address keys, uint256 size) = (at.keys, at.size);
        if (bitmap >> size != 0) revert BadBitmap();
        uint256 signers = _count(bitmap);
        if (_isLarge(size)) _checkSum(at.bls, size, digest, bitmap, signers, proof);
        else _checkEach(keys, digest, bitmap, signers, proof);
        uint256 quorum = size - (size - 1) / 3;
        if (signers < quorum) revert BelowQuorum(signers, quorum);
    }

    function _checkEach(address at, bytes32 digest, uint256 bitmap, uint256 signers, bytes calldata proof) private view {
        if (proof.length != signers * 65) revert BadBitmap();
        bytes memory keys = Code.load(at);
        uint256 from;
        unchecked {
            for (uint256 i; bitmap >> i != 0; ++i) {
                if ((bitmap >> i) & 1 == 0) continue;
                if (Signature.signerAt(digest, proof, from) != _addressAt(keys, i)) revert BadSignature(i);
                from += 65;
            }
        }
    }

    /// The sum of the signers' keys: that of all without those who are missing, which are fewer.
    function _checkSum(address at, uint256 size, bytes32 digest, uint256 bitmap, uint256 signers, bytes calldata proof) private view {
        bytes memory packed = Code.load(at);
        uint256 absent = ~bitmap & ((1 << size) - 1);
        bytes memory key = 2 * signers > size ? Bls.without(Bls.keyAt(packed, size), packed, absent) : Bls.sum(packed, bitmap);
        if (!Bls.isSigned(key, digest, proof)) revert BadAggregate();
    }

    /// Who is paid for the members of a committee that a bitmap names: their stakers or who shares for them, and of members without stake the
    /// key itself.
    function stakersOf(uint32 committee, uint256 bitmap) external view returns (address[] memory stakers) {
        Committee memory at = committees[committee];
        bytes memory keys = Code.load(at.keys);
        stakers = new address[](_count(bitmap));
        uint256 filled;
        for (uint256 i; i < at.size; ++i) {
            if ((bitmap >> i) & 1 == 0) continue;
            address vote = _addressAt(keys, i);
            address staker = stakerOf[vote];
            stakers[filled++] = staker == address(this) ? vote : address(lent) == address(0) ? staker : lent.payeeOf(staker);
        }
    }

    function committeeCount() external view returns (uint256) {
        return committees.length;
    }

    function candidateCount() external view returns (uint256) {
        return candidates.length;
    }

    /// L1 block from which on `advance` may be called.
    function dueAt() external view returns (uint256) {
        if (committees.length == 0 || isUrgent) return 0;
        return uint256(committees[committees.length - 1].l1Block) + terms.epochBlocks;
    }

    function _take(address vote, bytes32 node, address staker) private {
        if (vote == address(0) || node == 0) revert BadProof();
        if (stakerOf[vote] != address(0) || nodeTaken[node]) revert KeyTaken();
        stakerOf[vote] = staker;
        nodeTaken[node] = true;
    }

    function _remove(address staker) private {
        uint256 last = candidates.length - 1;
        for (uint256 i; i <= last; ++i) {
            if (candidates[i] != staker) continue;
            candidates[i] = candidates[last];
            candidates.pop();
            return;
        }
    }

    /// The candidates with the largest stakes, largest first, and of equal ones the smaller address: whatever order they joined in.
    function _largest() private view returns (address[] memory seated) {
        uint256 total = candidates.length;
        uint256 size = total < terms.maxMembers ? total : terms.maxMembers;
        seated = new address[](size);
        uint256[] memory stakes = new uint256[](size);
        uint256 filled;
        for (uint256 i; i < total; ++i) {
            address staker = candidates[i];
            uint256 stake = stakeOf(staker);
            uint256 at = filled < size ? filled++ : size;
            if (at == size && !_isBefore(stake, staker, stakes[size - 1], seated[size - 1])) continue;
            if (at == size) --at;
            for (; at > 0 && _isBefore(stake, staker, stakes[at - 1], seated[at - 1]); --at) (stakes[at], seated[at]) = (stakes[at - 1], seated[at - 1]);
            (stakes[at], seated[at]) = (stake, staker);
        }
    }

    function _isBefore(uint256 stake, address staker, uint256 otherStake, address other) private pure returns (bool) {
        return stake > otherStake || (stake == otherStake && staker < other);
    }

    function _form(address[] memory votes, bytes32[] memory nodes, bytes memory bls) private returns (uint32 id) {
        bytes memory keys;
        for (uint256 i; i < votes.length; ++i) keys = bytes.concat(keys, bytes20(votes[i]));
        if (keccak256(keys) == newestKeys) revert Unchanged();
        newestKeys = keccak256(keys);
        id = uint32(committees.length);
        committees.push(Committee(_asCode(keys), uint32(votes.length), uint64(block.number), address(0)));
        if (_isLarge(votes.length)) committees[id].bls = _asCode(bytes.concat(bls, Bls.pack(Bls.sum(bls, (1 << votes.length) - 1))));
        isUrgent = false;
        emit CommitteeFormed(id, votes, nodes, bls);
    }

    function _takeBls(bytes calldata bls, bytes32 digest, bytes calldata proof) private {
        if (bls.length != (_isLarge(terms.maxMembers) ? Bls.KEY : 0)) revert BadKey();
        if (bls.length == 0) return;
        if (!Bls.isSigned(Bls.keyAt(bls, 0), digest, proof)) revert BadProof();
        blsOf[msg.sender] = [bytes32(bls[0:32]), bytes32(bls[32:64]), bytes32(bls[64:96])];
    }

    function _copyKey(bytes32[3] storage key, bytes memory into, uint256 index) private view {
        (bytes32 one, bytes32 two, bytes32 three) = (key[0], key[1], key[2]);
        assembly ("memory-safe") {
            let to := add(add(into, 32), mul(index, 96))
            mstore(to, one)
            mstore(add(to, 32), two)
            mstore(add(to, 64), three)
        }
    }

    function _isLarge(uint256 size) private pure returns (bool) {
        return size > MAX_SINGLE;
    }

    function _count(uint256 bitmap) private pure returns (uint256 count) {
        unchecked {
            for (; bitmap != 0; bitmap &= bitmap - 1) ++count;
        }
    }

    function _addressAt(bytes memory keys, uint256 index) private pure returns (address at) {
        assembly ("memory-safe") { at := shr(96, mload(add(add(keys, 32), mul(index, 20)))) }
    }

    function _asCode(bytes memory data) private returns (address at) {
        at = Code.store(data);
        if (at == address(0)) revert BadTerms();
    }
}
