// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Vulcan} from "../src/Vulcan.sol";
import {Network} from "./Base.sol";

/// Joins, leaves and is slashed, rightly and wrongly and in any order; keeps its own book of who has what.
contract Staking is Network {
    uint256 internal constant STAKERS = 8;
    uint256 internal constant KEYS = 40;
    Vulcan public vulcan;
    mapping(address => uint256) private stakes;
    mapping(address => uint256) private leftAt;
    mapping(address => uint256) private keyOf;
    mapping(uint256 => bool) private used;
    uint256 public joined;
    /// Stake out of reach for ever.
    uint256 public lost;

    constructor() {
        // Few seats for many: there is always somebody who has none.
        (, vulcan) = _found(0, 3);
    }

    receive() external payable {}

    function pass(uint16 time, uint8 blocks) external {
        vm.warp(block.timestamp + time % 60);
        vm.roll(block.number + blocks % 4);
    }

    function join(uint256 who, uint256 key, uint96 stake, uint8 how) external {
        (address staker, uint256 voteKey) = (_staker(who), 100 + key % KEYS);
        stake = uint96(0.8 ether + stake % 3 ether);
        bytes memory proof = _proof(staker, voteKey, how % 8);
        bool isRight = how % 8 > 2 && stake >= 1 ether && keyOf[staker] == 0 && !used[voteKey];
        address vote = vm.addr(voteKey);
        vm.deal(staker, stake);
        vm.prank(staker);
        try vulcan.join{value: stake}(vote, bytes32(voteKey), proof, "", "") {
            _expect(isRight, "somebody joins without a proof, with too little, twice, or with a used key");
            (stakes[staker], keyOf[staker], leftAt[staker]) = (stake, voteKey, 0);
            used[voteKey] = true;
            ++joined;
        } catch {
            _expect(!isRight, "who may join is refused");
        }
    }

    /// Of its key under its own account and node; or, for `how` up to two, of something else.
    function _proof(address staker, uint256 key, uint256 how) private returns (bytes memory) {
        bytes32 digest = vulcan.joinDigest(how == 0 ? address(7) : staker, how == 1 ? bytes32(uint256(9)) : bytes32(key), "");
        return _sign(how == 2 ? key + 1_000 : key, digest);
    }

    function addStake(uint256 who, uint64 more) external {
        address staker = _staker(who);
        vm.deal(staker, more);
        vm.prank(staker);
        try vulcan.addStake{value: more}() {
            _expect(keyOf[staker] != 0 && leftAt[staker] == 0, "stake is added for who does not take part");
            stakes[staker] += more;
        } catch {}
    }

    /// More come than go, or there would never be more than there are seats.
    function leave(uint256 who) external {
        if (who % 32 >= STAKERS) return;
        address staker = _staker(who);
        vm.prank(staker);
        try vulcan.leave() {
            _expect(keyOf[staker] != 0 && leftAt[staker] == 0, "who is not there leaves");
            leftAt[staker] = block.timestamp;
        } catch {
            _expect(keyOf[staker] == 0 || leftAt[staker] != 0, "a member cannot leave");
        }
    }

    function withdraw(uint256 who) external {
        address staker = _staker(who);
        uint256 before = staker.balance;
        bool isSeated = _isSeated(staker);
        vm.prank(staker);
        try vulcan.withdraw() {
            _expect(leftAt[staker] != 0 && block.timestamp >= leftAt[staker] + 100 && !isSeated, "stake leaves before it has unbonded, or while its member is seated");
            _expect(staker.balance == before + stakes[staker], "what leaves is the stake");
            (stakes[staker], keyOf[staker], leftAt[staker]) = (0, 0, 0);
        } catch {
            _expect(keyOf[staker] == 0 || leftAt[staker] == 0 || block.timestamp < leftAt[staker] + 100 || isSeated, "unbonded stake cannot leave");
        }
    }

    /// Shows two votes of somebody, of which at times one is not its own, or both are the same.
    function slash(uint256 who, uint8 how) external {
        address staker = _staker(who);
        uint256 key = keyOf[staker];
        if (key == 0 || who % 32 >= STAKERS) return;
        how %= 6;
        (bytes32 one, bytes32 other) = (keccak256("one"), how == 0 ? keccak256("one") : keccak256("other"));
        _slash(staker, one, _vote(key, one, 5), other, _vote(how == 2 ? key + 1_000 : key, other, how == 1 ? 6 : 5), how > 2 && stakes[staker] > 0);
    }

    function _vote(uint256 key, bytes32 header, uint256 height) private returns (bytes memory) {
        return _sign(key, vulcan.voteDigest(Vulcan.Place(0, 0, height, 0), header));
    }

    function _slash(address staker, bytes32 one, bytes memory first, bytes32 other, bytes memory second, bool isRight) private {
        uint256 before = address(this).balance;
        try vulcan.slash(Vulcan.Place(0, 0, 5, 0), one, first, other, second) {
            _expect(isRight, "somebody is slashed that did not vote twice");
            uint256 reward = stakes[staker] / 10;
            _expect(address(this).balance == before + reward, "who shows a lie gets a tenth");
            lost += stakes[staker] - reward;
            stakes[staker] = 0;
            if (leftAt[staker] == 0) leftAt[staker] = block.timestamp;
        } catch {
            _expect(!isRight, "a liar is not slashed");
        }
    }

    /// Committees hold the largest stakes, each once, and never change.
    function advance() external {
        uint256 count = vulcan.committeeCount();
        uint256 due = vulcan.dueAt();
        try vulcan.advance() {
            _expect(block.number >= due, "a committee is formed before its time");
            _expect(vulcan.committeeCount() == count + 1, "committees are numbered by one");
            _expect(_seatsAreRight(), "the largest stakes are seated");
        } catch {
            _expect(vulcan.committeeCount() == count, "a committee is formed and refused");
        }
    }

    function staked() external view returns (uint256 sum) {
        for (uint256 i; i < STAKERS; ++i) sum += stakes[_staker(i)];
    }

    function _staker(uint256 who) private pure returns (address) {
        return address(uint160(0x100000 + who % STAKERS));
    }

    function _isSeated(address staker) private view returns (bool) {
        (,, uint32 inCommittee,) = vulcan.members(staker);
        return inCommittee != 0 && inCommittee == vulcan.committeeCount();
    }

    function _seatsAreRight() private view returns (bool) {
        for (uint256 i; i < STAKERS; ++i) {
            for (uint256 j; j < STAKERS; ++j) {
                (address one, address other) = (_staker(i), _staker(j));
                if (_takesPart(one) && _isSeated(other) && !_isSeated(one) && stakes[one] > stakes[other]) return false;
                if (_isSeated(one) && !_takesPart(one)) return false;
            }
        }
        return true;
    }

    function _takesPart(address staker) private view returns (bool) {
        return keyOf[staker] != 0 && leftAt[staker] == 0;
    }
}
