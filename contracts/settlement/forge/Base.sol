// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Settlement} from "../src/Settlement.sol";
import {IStakeSource} from "../src/StakeSource.sol";
import {Vulcan} from "../src/Vulcan.sol";

interface Vm {
    function sign(uint256 key, bytes32 digest) external returns (uint8 v, bytes32 r, bytes32 s);
    function addr(uint256 key) external returns (address);
    function warp(uint256 time) external;
    function roll(uint256 number) external;
    function deal(address who, uint256 amount) external;
    function prank(address who) external;
}

/// What handlers share: the machine's own verbs, keys, and the first broken promise in words.
abstract contract Base {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
    uint256 internal constant FIRST_KEY = 11;
    uint256 internal constant MEMBERS = 4;
    string public broken;

    function _expect(bool holds, string memory what) internal {
        if (!holds && bytes(broken).length == 0) broken = what;
    }

    function _sign(uint256 key, bytes32 digest) internal returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    /// Of the members that a bitmap names.
    function _certify(bytes32 digest, uint256 bitmap) internal returns (bytes memory signatures) {
        for (uint256 i; i < MEMBERS; ++i) if ((bitmap >> i) & 1 == 1) signatures = bytes.concat(signatures, _sign(FIRST_KEY + i, digest));
    }

    function _count(uint256 bitmap) internal pure returns (uint256 count) {
        for (; bitmap != 0; bitmap >>= 1) count += bitmap & 1;
    }

    /// Little-endian, byte by byte: not the way of the contract.
    function _little(uint256 value, uint256 size) internal pure returns (bytes memory out) {
        out = new bytes(size);
        for (uint256 i; i < size; ++i) out[i] = bytes1(uint8(value >> (8 * i)));
    }
}

/// A network of some given members, and who joins it later.
abstract contract Network is Base {
    uint32 internal constant NOTICE = 50;
    uint128 internal constant PRICE = 1_000_000;
    uint32 internal constant ANSWER = 60;
    uint32 internal constant SHOWING = 40;
    uint128 internal constant BOND = 1_000;

    function _found(uint256 given, uint32 most) internal returns (Settlement settlement, Vulcan vulcan) {
        vulcan = _network(given, most, IStakeSource(address(0)));
        settlement = new Settlement(vulcan, Settlement.Rules(PRICE, NOTICE, ANSWER, SHOWING, BOND));
    }

    function _network(uint256 given, uint32 most, IStakeSource lent) internal returns (Vulcan) {
        address[] memory votes = new address[](given);
        bytes32[] memory nodes = new bytes32[](given);
        for (uint256 i; i < given; ++i) (votes[i], nodes[i]) = (vm.addr(FIRST_KEY + i), bytes32(i + 1));
        return new Vulcan(Vulcan.Terms({minStake: 1 ether, epochBlocks: 3, unbondingSeconds: 100, minMembers: 2, maxMembers: most}), votes, nodes, new bytes[](0), lent);
    }
}
