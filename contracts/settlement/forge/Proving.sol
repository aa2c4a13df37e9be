// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Batches} from "../src/Batches.sol";
import {Escape} from "../src/Escape.sol";
import {Groth16, IVerifier} from "../src/Groth16.sol";
import {Proofs} from "../src/Proofs.sol";
import {Settlement} from "../src/Settlement.sol";
import {StateProof} from "../src/StateProof.sol";
import {Vulcan} from "../src/Vulcan.sol";
import {Network} from "./Base.sol";

/// Keys of which the secret is known, so that anything can be proven: alpha is `secret` times the generator, and beta, gamma and delta are the generator
/// of the other group, its double and its triple. Inputs have 5, 7 and 11.
abstract contract Secrets {
    uint256 internal constant SCALARS = 21888242871839275222246405745257275088548364400416034343698204186575808495617;
    uint256 private constant A_THIRD = 14592161914559516814830937163504850059032242933610689562465469457717205663745;

    function _times(uint256 factor) internal view returns (Groth16.G1 memory) {
        (, bytes memory point) = address(0x07).staticcall(abi.encode(1, 2, factor));
        return abi.decode(point, (Groth16.G1));
    }

    function _key(uint256 secret) internal view returns (Groth16.Key memory key) {
        key.alpha = _times(secret);
        key.beta = _generator();
        key.gamma = Groth16.G2(
            [uint256(14583779054894525174450323658765874724019480979794335525732096752006891875705), 18029695676650738226693292988307914797657423701064905010927197838374790804409],
            [uint256(11474861747383700316476719153975578001603231366361248090558603872215261634898), 2140229616977736810657479771656733941598412651537078903776637920509952744750]
        );
        key.delta = Groth16.G2(
            [uint256(7273165102799931111715871471550377909735733521218303035754523677688038059653), 2725019753478801796453339367788033689375851816420509565303521482350756874229],
            [uint256(957874124722006818841961785324909313781880061366718538693995380805373202866), 2512659008974376214222774206987427162027254181373325676825515531566330959255]
        );
        key.inputs = [_times(5), _times(7), _times(11)];
    }

    /// a b = alpha beta + gamma inputs + delta c, with any a and one for b.
    function _forge(uint256 secret, uint256 before, uint256 next, uint256 a) internal view returns (bytes memory) {
        a = a % (SCALARS - 1) + 1;
        uint256 inputs = addmod(5, addmod(mulmod(7, before, SCALARS), mulmod(11, next, SCALARS), SCALARS), SCALARS);
        uint256 rest = addmod(a, 2 * SCALARS - secret - mulmod(2, inputs, SCALARS), SCALARS);
        return abi.encode(Groth16.Proof(_times(a), _generator(), _times(mulmod(rest, A_THIRD, SCALARS))));
    }

    function _generator() private pure returns (Groth16.G2 memory) {
        return Groth16.G2(
            [uint256(11559732032986387107991004021392285783925812861821192530917403151452391805634), 10857046999023057135944570762232829481370756359578518086990519993285655852781],
            [uint256(4082367875863433681332203403145435568316851327593401208105741076214120093531), 8495653923123431417604973247489272438418190587263600148770280649306958101930]
        );
    }
}

/// Another proof system, which costs nothing: who knows a secret proves.
contract Told is IVerifier {
    uint256 private immutable secret;

    constructor(uint256 known) {
        secret = known;
    }

    function isProven(uint256 before, uint256 next, bytes calldata proof) external view returns (bool) {
        return keccak256(proof) == keccak256(abi.encode(keccak256(abi.encode(secret, before, next))));
    }
}

/// Settles blocks of apps that need proofs, proves them rightly and wrongly, freezes apps that nobody proves. A state here has the root of accounts,
/// and what was taken in beside it.
contract Proving is Network, Secrets {
    struct Block {
        uint256 app;
        bytes32[15] header;
        Batches.Spot spot;
        /// Number of the one below, plus one; zero for the genesis.
        uint256 below;
        uint256 root;
        bool isProven;
    }

    uint256 private constant APPS = 3;
    /// The app whose proofs are what they are outside of a test; a pairing takes its time.
    uint256 private constant REAL = 0;
    uint32 private constant WINDOW = 30;
    uint256 private constant OPERATOR = 77;
    uint256 private constant GENESIS = 99;
    uint64 private constant TAKEN = 1e6;
    bytes private constant ROOT_KEY = hex"01";
    bytes private constant TAKEN_KEY = hex"00690000000000000000000000000000000000000000000000000000000000000000";
    Settlement public settlement;
    Proofs private proofs;
    Vulcan private vulcan;
    bytes32[APPS] private ids;
    IVerifier[APPS] private verifiers;
    bool[APPS] private begun;
    Block[] private blocks;
    mapping(uint256 => uint256) private newest;
    mapping(uint256 => uint256) private heights;
    mapping(uint256 => uint256) private seen;
    mapping(uint256 => uint256) private frozenAt;
    uint64 private batches;
    uint256 public proven;

    constructor() {
        (settlement, vulcan) = _found(MEMBERS, uint32(MEMBERS));
        proofs = settlement.proofs();
        // Calls of precompiles are calls, too: what comes of them is there before who calls is said.
        bytes32 root = _stateRoot(GENESIS);
        for (uint256 i; i < APPS; ++i) {
            verifiers[i] = i == REAL ? IVerifier(new Groth16(_key(_secret(i)))) : new Told(_secret(i));
            vm.prank(vm.addr(OPERATOR));
            ids[i] = settlement.register(bytes32(i + 1), 0, 0, root, WINDOW, 2);
        }
    }

    receive() external payable {}

    function pass(uint16 time) external {
        vm.warp(block.timestamp + time % 40);
    }

    /// `how` says what is wrong.
    function begin(uint256 app, uint8 how) external {
        app %= APPS;
        bool isRight = how % 4 > 1 && !begun[app];
        uint256 root = how % 4 == 0 ? GENESIS + 1 : GENESIS;
        bytes32[] memory siblings = _siblings();
        if (how % 4 != 1) vm.prank(vm.addr(OPERATOR));
        try proofs.begin(ids[app], verifiers[app], root, siblings) {
            _expect(isRight, "who judges proofs is said by somebody else, again, or from another root than the genesis has");
            begun[app] = true;
        } catch {
            _expect(!isRight, "an operator cannot say who judges its proofs");
        }
    }

    /// A block with other accounts than the one below, or with the same.
    function settle(uint256 app, bool moves) external {
        app %= APPS;
        uint256 below = newest[app];
        Block storage made = blocks.push();
        newest[app] = blocks.length;
        (made.app, made.below) = (app, below);
        made.root = moves ? uint256(keccak256(abi.encode(blocks.length))) % SCALARS : _rootOf(below);
        (made.header[0], made.header[1]) = (ids[app], bytes32(++heights[app]));
        if (below != 0) made.header[6] = keccak256(abi.encode(blocks[below - 1].header));
        made.header[7] = _stateRoot(made.root);
        made.header[14] = bytes32(heights[app] * 5e9);
        bytes32 root = sha256(abi.encode(uint256(1), keccak256(abi.encode(made.header))));
        bytes32 digest = keccak256(abi.encode(keccak256("mru/settlement/1"), block.chainid, address(settlement), uint32(0), batches, settlement.history(), root, bytes32(0), bytes32(0)));
        settlement.settle(0, batches, settlement.history(), root, 0, 7, _certify(digest, 7));
        made.spot.batch = Batches.Batch(0, batches++, uint64(block.timestamp), root, 0);
        made.spot.count = 1;
        _check(made);
    }

    /// In one step, in two, or in one after another that is noted beforehand; `how` says what is wrong.
    function prove(uint256 which, uint8 how, uint8 many) external {
        if (blocks.length == 0) return;
        Block storage made = blocks[_likely(which, how)];
        (how, many) = (how % 12, many % 3);
        uint256 from = _rootOf(made.below);
        uint256 middle = which % (SCALARS - 1) + 1;
        uint256[] memory steps = new uint256[](many == 1 ? 2 : 1);
        bytes[] memory shown = new bytes[](steps.length);
        if (many == 1) (steps[0], shown[0]) = (middle, _proofFor(made.app, 0, from, middle, which));
        if (many == 2 && _advance(made, from, middle)) from = middle;
        steps[steps.length - 1] = made.root;
        shown[steps.length - 1] = _wrong(made, many == 1 ? middle : from, how, which);
        bytes32[15] memory header = made.header;
        // Another number, which is the same in the field, in a state that nobody settled.
        if (how == 4) (steps[steps.length - 1], header[7]) = (made.root + SCALARS, _stateRoot(made.root + SCALARS));
        if (how == 5) steps[steps.length - 1] = made.root ^ 1;
        // Proofs that are right, from a root that nobody led to, and from what stands for none.
        if (how == 6) (from, shown[0]) = (from ^ 1, _proofFor(made.app, 0, from ^ 1, steps[0], which));
        if (how == 8) (from, shown[0]) = (0, _proofFor(made.app, 0, 0, steps[0], which));
        _tryToProve(made, header, from, steps, shown, how == 7 || how > 8);
    }

    function _advance(Block storage made, uint256 from, uint256 middle) private returns (bool) {
        uint256[] memory steps = new uint256[](1);
        bytes[] memory shown = new bytes[](1);
        (steps[0], shown[0]) = (middle, _proofFor(made.app, 0, from, middle, 1));
        try proofs.advance(made.header[0], made.header[6], from, steps, shown) {
            _expect(_isNext(made), "goes on above what is not proven");
            return true;
        } catch {
            _expect(!_isNext(made), "a step on the way is refused");
            return false;
        }
    }

    /// Where no account changed, nothing is to be shown, and only there.
    function proveStill(uint256 which) external {
        if (blocks.length == 0) return;
        Block storage made = blocks[_likely(which, 1)];
        _tryToProve(made, made.header, _rootOf(made.below), new uint256[](0), new bytes[](0), made.root == _rootOf(made.below));
    }

    function _tryToProve(Block storage made, bytes32[15] memory header, uint256 from, uint256[] memory steps, bytes[] memory shown, bool isRight) private {
        isRight = isRight && _isNext(made);
        try proofs.prove(header, _siblings(), from, steps, shown) {
            _expect(isRight, "a block is proven by a wrong proof, or above one that is not proven");
            if (isRight && !made.isProven) (made.isProven, proven) = (true, proven + 1);
        } catch {
            _expect(!isRight, "a right proof is refused");
        }
        _check(made);
    }

    function _isNext(Block storage made) private view returns (bool) {
        return begun[made.app] && (made.below == 0 || blocks[made.below - 1].isProven);
    }

    function _wrong(Block storage made, uint256 from, uint8 how, uint256 salt) private view returns (bytes memory) {
        if (how == 0) return _proofFor(made.app, 1, from, made.root, salt);
        if (how == 1) return _proofFor(made.app, 0, addmod(from, 1, SCALARS), made.root, salt);
        if (how == 2) return _proofFor(made.app, 0, from, addmod(made.root, 1, SCALARS), salt);
        bytes memory proof = _proofFor(made.app, 0, from, made.root, salt);
        return how == 3 ? bytes.concat(proof, proof) : proof;
    }

    function freeze(uint256 which) external {
        if (blocks.length == 0) return;
        Block storage made = blocks[which % blocks.length];
        bytes32[15] memory header = made.header;
        bool isOther = which % 5 == 0;
        // A block that was never settled.
        if (isOther) header[8] = bytes32(which | 1);
        bool isRight = !isOther && frozenAt[made.app] == 0 && !made.isProven && block.timestamp > made.spot.batch.time + WINDOW + ANSWER;
        // Not at the first chance: apps have to live for a while.
        if (isRight && which % 3 != 0) return;
        try settlement.freezeUnproven(header, made.spot) {
            _expect(isRight, "an app is frozen for a block that is proven, or may still be, or was never settled");
            frozenAt[made.app] = block.timestamp;
            for (uint256 i; i < blocks.length; ++i) _check(blocks[i]);
        } catch {
            _expect(!isRight, "an app that nobody proves goes on for ever");
        }
        _check(made);
    }

    /// L1 looks into a block, for who demands, or for who charges.
    function look(uint256 which, bool charges) external {
        if (blocks.length == 0) return;
        Block storage made = blocks[which % blocks.length];
        if (frozenAt[made.app] != 0) return;
        if (charges ? !_charge(made) : !_answer(made)) return;
        uint256 height = uint256(made.header[1]);
        if (made.isProven && height > seen[made.app]) seen[made.app] = height;
        (,,,, uint48 known,,,) = settlement.apps(ids[made.app]);
        _expect(known == seen[made.app], "users leave with a proven block, and with none that is older than one L1 looked into");
    }

    function _answer(Block storage made) private returns (bool) {
        settlement.force(ids[made.app], "nothing", "");
        vm.deal(address(this), BOND);
        settlement.demand{value: BOND}(ids[made.app]);
        Escape.Counted memory taken = Escape.Counted(TAKEN, new bytes32[](2), StateProof.Other(0, 0));
        taken.siblings[1] = _leafOf(ROOT_KEY, made.root, 32);
        settlement.answer(made.header, made.spot, taken);
        return true;
    }

    function _charge(Block storage made) private returns (bool) {
        bytes32 digest = vulcan.voteDigest(Vulcan.Place(0, made.header[0], uint256(made.header[1]), 0), keccak256(abi.encode(made.header)));
        vm.deal(address(this), 1 ether);
        settlement.deposit{value: 1 ether}(made.header[0]);
        try settlement.charge(made.header, made.spot, 7, _certify(digest, 7)) {
            return true;
        } catch {
            return false;
        }
    }

    function _check(Block storage made) private {
        bool inTime = frozenAt[made.app] == 0 || made.spot.batch.time <= frozenAt[made.app];
        bool isFinal = made.isProven && inTime && block.timestamp >= made.spot.batch.time + WINDOW;
        _expect(settlement.isFinal(made.header, made.spot) == isFinal, "final is what is proven, settled in time, and past its window");
    }

    /// Mostly one that can be proven now; any other where `how` is divisible by four.
    function _likely(uint256 seed, uint8 how) private view returns (uint256) {
        if (how % 4 != 0) for (uint256 i; i < blocks.length; ++i) if (blocks[i].app == seed % APPS && !blocks[i].isProven) return i;
        return seed % blocks.length;
    }

    /// With the app's secret, or with one that is off by something.
    function _proofFor(uint256 app, uint256 off, uint256 before, uint256 next, uint256 salt) private view returns (bytes memory) {
        uint256 secret = _secret(app) + off;
        return app == REAL ? _forge(secret, before, next, salt) : abi.encode(keccak256(abi.encode(secret, before, next)));
    }

    function _secret(uint256 app) private pure returns (uint256) {
        return 1_000 + 10 * app;
    }

    function _rootOf(uint256 number) private view returns (uint256) {
        return number == 0 ? GENESIS : blocks[number - 1].root;
    }

    /// The two keys part after two bits, and there are no balances on the right.
    function _stateRoot(uint256 root) private pure returns (bytes32) {
        return sha256(bytes.concat(sha256(bytes.concat(_leafOf(TAKEN_KEY, TAKEN, 8), _leafOf(ROOT_KEY, root, 32))), bytes32(0)));
    }

    function _siblings() private pure returns (bytes32[] memory siblings) {
        siblings = new bytes32[](2);
        siblings[1] = _leafOf(TAKEN_KEY, TAKEN, 8);
    }

    function _leafOf(bytes memory key, uint256 value, uint256 size) private pure returns (bytes32) {
        return sha256(bytes.concat(sha256(bytes.concat(StateProof.pathOf(key), sha256(_little(value, size)))), bytes32("mru/1 leaf")));
    }
}
