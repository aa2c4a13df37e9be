// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Settlement} from "../src/Settlement.sol";
import {Network} from "./Base.sol";

/// Announces other versions of apps, withdraws them, has them take over, and freezes apps, in any order, rightly and wrongly.
contract Upgrading is Network {
    uint256 private constant APPS = 3;
    uint32 private constant WINDOW = 30;
    uint256 private constant OPERATOR = 77;
    Settlement public settlement;
    bytes32[APPS] private ids;
    /// What is announced of each app, and since when; zero for none.
    mapping(uint256 => bytes32) private wanted;
    mapping(uint256 => uint256) private since;
    mapping(uint256 => uint64) private messages;
    mapping(uint256 => bytes24) private sums;
    mapping(uint256 => bool) private isFrozen;
    uint256 public activated;

    constructor() {
        (settlement,) = _found(MEMBERS, uint32(MEMBERS));
        for (uint256 i; i < APPS; ++i) {
            vm.prank(vm.addr(OPERATOR));
            ids[i] = settlement.register(bytes32(i + 1), 0, 0, 0, WINDOW, 0);
        }
    }

    function pass(uint16 time) external {
        vm.warp(block.timestamp + time % 120);
    }

    /// Sometimes by somebody else, sometimes zero: that withdraws.
    function announce(uint256 app, uint8 code, uint8 who) external {
        app %= APPS;
        bytes32 hash = bytes32(uint256(code % 4));
        bool isRight = who % 4 != 0 && !isFrozen[app];
        if (who % 4 != 0) vm.prank(vm.addr(OPERATOR));
        try settlement.announceUpgrade(ids[app], hash) {
            _expect(isRight, "announced by somebody else, or of a frozen app");
            (wanted[app], since[app]) = (hash, block.timestamp);
        } catch {
            _expect(!isRight, "an operator cannot announce");
        }
    }

    function activate(uint256 app) external {
        app %= APPS;
        bool isRight = !isFrozen[app] && wanted[app] != 0 && block.timestamp >= since[app] + NOTICE + WINDOW;
        try settlement.activateUpgrade(ids[app]) {
            _expect(isRight, "a version takes over without notice, again, withdrawn, or of a frozen app");
            wanted[app] = 0;
            ++activated;
            _note(app, vm.addr(OPERATOR));
        } catch {
            _expect(!isRight, "a version does not take over when it is time");
        }
    }

    /// What users force has its place before or behind a version, for good.
    function force(uint256 app) external {
        app %= APPS;
        if (isFrozen[app]) return;
        settlement.force(ids[app], "nothing", "");
        _note(app, address(this));
    }

    /// Rarely, or nothing else happens.
    function freeze(uint256 app, uint8 seldom) external {
        app %= APPS;
        if (seldom % 16 != 0 || isFrozen[app]) return;
        settlement.force(ids[app], "nothing", "");
        _note(app, address(this));
        vm.deal(address(this), BOND);
        settlement.demand{value: BOND}(ids[app]);
        vm.warp(block.timestamp + ANSWER + 1);
        settlement.freeze(ids[app]);
        isFrozen[app] = true;
    }

    function _note(uint256 app, address by) private {
        sums[app] = bytes24(keccak256(abi.encode(sums[app], by, address(0), uint256(0))));
        (uint64 count, bytes24 known) = settlement.lanes(ids[app]);
        _expect(count == ++messages[app] && known == sums[app], "one message more, of no amount");
    }
}
