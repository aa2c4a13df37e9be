// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Batches} from "../src/Batches.sol";
import {Disputes} from "../src/Disputes.sol";
import {Settlement} from "../src/Settlement.sol";
import {Network} from "./Base.sol";

/// Challenges blocks and has them judged, rightly and wrongly, in time and too late, many at once.
contract Disputing is Network {
    struct Block {
        uint256 app;
        bytes32[15] header;
        Batches.Spot spot;
        /// Since when a game about it is open; zero for none.
        uint256 challengedAt;
        bool wasChallenged;
    }

    uint256 private constant APPS = 2;
    uint32 private constant WINDOW = 30;
    uint256 private constant OPERATOR = 77;
    address private constant CHALLENGER = address(0xc4a1);
    Settlement public settlement;
    Disputes public disputes;
    bytes32[APPS] private ids;
    Block[] private blocks;
    mapping(uint256 => uint256) private heights;
    mapping(uint256 => uint256) private open;
    mapping(uint256 => uint256) private since;
    mapping(uint256 => uint256) private ended;
    mapping(uint256 => uint256) private frozenAt;
    mapping(uint256 => uint256) private cut;
    uint64 private batches;
    uint256 private dust;
    uint256 public judged;

    constructor() {
        (settlement,) = _found(MEMBERS, uint32(MEMBERS));
        disputes = settlement.disputes();
        for (uint256 i; i < APPS; ++i) {
            vm.prank(vm.addr(OPERATOR));
            ids[i] = settlement.register(bytes32(i + 1), 0, 0, 0, WINDOW, 1);
        }
    }

    receive() external payable {}

    function pass(uint16 time) external {
        vm.warp(block.timestamp + time % 40);
    }

    function settle(uint256 app) external {
        app %= APPS;
        Block storage made = blocks.push();
        made.app = app;
        (made.header[0], made.header[1]) = (ids[app], bytes32(++heights[app]));
        bytes32 root = sha256(abi.encode(uint256(1), keccak256(abi.encode(made.header))));
        bytes32 digest = keccak256(abi.encode(keccak256("mru/settlement/1"), block.chainid, address(settlement), uint32(0), batches, settlement.history(), root, bytes32(0), bytes32(0)));
        settlement.settle(0, batches, settlement.history(), root, 0, 7, _certify(digest, 7));
        made.spot.batch = Batches.Batch(0, batches++, uint64(block.timestamp), root, 0);
        made.spot.count = 1;
    }

    /// `how` says what is wrong with it.
    function challenge(uint256 which, uint8 how) external {
        if (blocks.length == 0) return;
        Block storage made = blocks[_newest(which)];
        how %= 8;
        uint256 bond = how == 0 ? BOND - 1 : BOND;
        bytes32[15] memory header = made.header;
        if (how == 1) header[7] = bytes32(which | 1);
        bool isLate = frozenAt[made.app] != 0 && block.timestamp >= frozenAt[made.app] + WINDOW;
        bool isRight = how > 1 && !made.wasChallenged && !_isFinal(made) && !isLate;
        vm.deal(CHALLENGER, bond);
        vm.prank(CHALLENGER);
        try disputes.challenge{value: bond}(header, made.spot, 0) {
            _expect(isRight, "challenged again, too late, too cheaply, or what is not settled");
            (made.challengedAt, made.wasChallenged) = (block.timestamp, true);
            if (open[made.app]++ == 0) since[made.app] = block.timestamp;
        } catch {
            _expect(!isRight, "a block that is not final cannot be challenged");
        }
        _check(made);
    }

    /// By three of four unless `how` says otherwise.
    function judge(uint256 which, bool isWrong, uint8 how) external {
        if (blocks.length == 0) return;
        Block storage made = blocks[which % blocks.length];
        bytes32 hash = keccak256(abi.encode(made.header));
        how %= 8;
        uint256 signers = how == 0 ? 3 : 11;
        bytes memory signatures = _certify(keccak256(abi.encode(keccak256("mru/verdict/1"), block.chainid, address(disputes), uint32(0), hash, how == 1 ? !isWrong : isWrong)), signers);
        bool isRight = how > 1 && made.challengedAt != 0;
        uint256 deposit = 1_000 * (which % 3);
        if (isWrong && isRight && deposit > 0) {
            vm.deal(address(this), deposit);
            settlement.deposit{value: deposit}(ids[made.app]);
        }
        (uint256 all,,,) = settlement.accounts(ids[made.app]);
        uint256[2] memory before = [disputes.due(CHALLENGER), settlement.due(CHALLENGER, address(0))];
        uint256 member = disputes.due(vm.addr(FIRST_KEY));
        try disputes.judge(made.header, 0, isWrong, signers, signatures) {
            _expect(isRight, "judged by too few, again, or otherwise than was signed");
            _expect(disputes.due(CHALLENGER) == before[0] + (isWrong ? BOND : 0), "who was right has its bond again");
            _expect(settlement.due(CHALLENGER, address(0)) == before[1] + (isWrong ? all / 10 : 0), "a part of the deposit is the challenger's");
            _expect(disputes.due(vm.addr(FIRST_KEY)) == member + (isWrong ? 0 : BOND / 3), "a false challenge is shared by who judged it");
            if (!isWrong) dust += BOND - 3 * (BOND / 3);
            _end(made, isWrong);
        } catch {
            _expect(!isRight, "what a quorum says is not heard");
        }
    }

    function expire(uint256 which) external {
        if (blocks.length == 0) return;
        Block storage made = blocks[which % blocks.length];
        bool isRight = made.challengedAt != 0 && block.timestamp > made.challengedAt + ANSWER;
        if (isRight) {
            vm.deal(address(this), 1_000);
            settlement.deposit{value: 1_000}(ids[made.app]);
        }
        (uint256 all,,,) = settlement.accounts(ids[made.app]);
        try disputes.expire(made.header) {
            _expect(isRight, "a game ends while there is time to judge");
            (uint256 left,,,) = settlement.accounts(ids[made.app]);
            _expect(left == all, "who was not judged keeps its deposit");
            _end(made, true);
        } catch {
            _expect(!isRight, "a game that nobody judges never ends");
        }
    }

    function collect() external {
        uint256 amount = disputes.due(CHALLENGER);
        uint256 before = CHALLENGER.balance;
        vm.prank(CHALLENGER);
        try disputes.collect() {
            _expect(amount > 0 && CHALLENGER.balance == before + amount && disputes.due(CHALLENGER) == 0, "what is due is paid once");
        } catch {
            _expect(amount == 0, "what is due is not paid");
        }
    }

    /// Nobody but the disputes themselves tells the settlement.
    function pretend(uint256 app, bool how) external {
        app %= APPS;
        if (how) {
            try settlement.noteGame(ids[app], how) {
                _expect(false, "anybody opens a game");
            } catch {}
        } else {
            try settlement.overturn(ids[app], 1, address(this)) {
                _expect(false, "anybody overturns a block");
            } catch {}
        }
    }

    /// All that the contract owes.
    function owed() external returns (uint256 sum) {
        for (uint256 i; i < blocks.length; ++i) if (blocks[i].challengedAt != 0) sum += BOND;
        sum += disputes.due(CHALLENGER) + dust;
        for (uint256 i; i < MEMBERS; ++i) sum += disputes.due(vm.addr(FIRST_KEY + i));
    }

    function _end(Block storage made, bool isWrong) private {
        uint256 app = made.app;
        made.challengedAt = 0;
        --open[app];
        ++judged;
        ended[app] = block.timestamp;
        uint256 height = uint256(made.header[1]);
        if (isWrong) {
            if (frozenAt[app] == 0) frozenAt[app] = block.timestamp;
            if (cut[app] == 0 || height < cut[app]) cut[app] = height;
        }
        for (uint256 i; i < blocks.length; ++i) _check(blocks[i]);
        uint256 from = frozenAt[app] + WINDOW > ended[app] ? frozenAt[app] + WINDOW : ended[app];
        _expect(settlement.opensAt(ids[app]) == (frozenAt[app] == 0 ? 0 : from + SHOWING), "users leave when all games are over, and not much later");
        _expect(!settlement.isOpen(ids[app]), "users leave before anybody could show");
    }

    function _check(Block storage made) private {
        _expect(settlement.isFinal(made.header, made.spot) == _isFinal(made), "final is what was not challenged in time, nor judged wrong, nor above");
    }

    function _isFinal(Block storage made) private view returns (bool) {
        uint256 app = made.app;
        uint256 at = made.spot.batch.time + WINDOW;
        if (block.timestamp < at || (open[app] != 0 && at > since[app])) return false;
        return frozenAt[app] == 0 || (made.spot.batch.time <= frozenAt[app] && (cut[app] == 0 || uint256(made.header[1]) < cut[app]));
    }

    /// Mostly one of the last few: older ones are final.
    function _newest(uint256 seed) private view returns (uint256) {
        return seed % 4 == 0 || blocks.length < 3 ? seed % blocks.length : blocks.length - 1 - seed % 3;
    }
}
