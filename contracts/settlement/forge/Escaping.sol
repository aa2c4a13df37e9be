// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Batches} from "../src/Batches.sol";
import {Escape} from "../src/Escape.sol";
import {Settlement} from "../src/Settlement.sol";
import {StateProof} from "../src/StateProof.sol";
import {Vault} from "../src/Vault.sol";
import {Vulcan} from "../src/Vulcan.sol";
import {Network} from "./Base.sol";

/// Freezes apps and leaves them in any order, rightly and wrongly. A state here has one balance on the right, and what was taken in on the left.
contract Escaping is Network {
    struct Block {
        uint256 app;
        bytes32[15] header;
        Batches.Spot spot;
        uint64 taken;
        uint256 balance;
        Vault.Withdrawal out;
        bool isPaid;
    }

    struct Sent {
        uint256 amount;
        bytes24 before;
    }

    uint256 private constant APPS = 6;
    uint32 private constant WINDOW = 30;
    uint256 private constant OPERATOR = 77;
    uint256 private constant USER = 78;
    bytes private constant TAKEN = hex"00690000000000000000000000000000000000000000000000000000000000000000";
    Settlement public settlement;
    Vulcan private vulcan;
    bytes32[APPS] private ids;
    Block[] private blocks;
    mapping(uint256 => Sent[]) private sent;
    mapping(uint256 => uint256) private heights;
    mapping(uint256 => uint64) private lastTaken;
    mapping(uint256 => uint64) private seqs;
    /// What is demanded: up to which message, and until when.
    mapping(uint256 => uint64) private wanted;
    mapping(uint256 => uint256) private until;
    mapping(uint256 => uint256) private frozenAt;
    mapping(uint256 => uint256) private shownHeight;
    mapping(uint256 => uint256) private shownBlock;
    mapping(uint256 => uint256) private seenHeight;
    mapping(uint256 => uint256) private cut;
    mapping(uint256 => bool) private hasLeft;
    /// The app that was frozen last, plus one: most happens there.
    uint256 private focus;
    /// The app of which something is demanded, plus one.
    uint256 private asked;
    uint256 private due;
    /// Of it, what demanded rightly and was not collected.
    uint256 private bonds;
    uint256 private lost;
    uint64 private batches;
    uint256 public left;
    uint256 public refunded;

    constructor() {
        (settlement, vulcan) = _found(MEMBERS, uint32(MEMBERS));
        for (uint256 i; i < APPS; ++i) {
            vm.prank(vm.addr(OPERATOR));
            ids[i] = settlement.register(bytes32(i + 1), 0, 0, 0, WINDOW, 0);
        }
    }

    receive() external payable {}

    function pass(uint16 time) external {
        vm.warp(block.timestamp + time % 90);
    }

    function deposit(uint256 app, uint64 amount) external {
        app %= APPS;
        amount %= 1e6;
        vm.deal(address(this), amount);
        bytes24 before = _sums(app);
        if (amount % 5 == 0) return _force(app, before);
        try settlement.depositTo{value: amount}(ids[app], address(0), vm.addr(USER), amount) {
            _expect(frozenAt[app] == 0, "a frozen app takes deposits");
            sent[app].push(Sent(amount, before));
        } catch {
            _expect(frozenAt[app] != 0, "a deposit is refused");
        }
    }

    function _force(uint256 app, bytes24 before) private {
        vm.prank(vm.addr(USER));
        try settlement.force(ids[app], "nothing", "") {
            _expect(frozenAt[app] == 0, "a frozen app has actions forced");
            sent[app].push(Sent(0, before));
        } catch {
            _expect(frozenAt[app] != 0, "an action is not forced");
        }
    }

    /// A block that takes some more in, and gives something of it back: the rest is the user's.
    function settle(uint256 app, uint64 more, uint64 back) external {
        app = _appOf(app);
        Block storage made = blocks.push();
        made.app = app;
        uint64 all = uint64(sent[app].length);
        made.taken = lastTaken[app] + more % (all - lastTaken[app] + 1);
        uint256 income;
        for (uint64 i = lastTaken[app]; i < made.taken; ++i) income += sent[app][i].amount;
        uint256 had = income + _balanceNow(app);
        made.out = Vault.Withdrawal(seqs[app]++, address(0), vm.addr(USER), had == 0 ? 0 : back % (had + 1), 0, 1, new bytes32[](0));
        made.balance = had - made.out.amount;
        lastTaken[app] = made.taken;
        made.header = _headerOf(made, ++heights[app]);
        bytes32 root = sha256(abi.encode(uint256(1), keccak256(abi.encode(made.header))));
        bytes32 digest = keccak256(abi.encode(keccak256("mru/settlement/1"), block.chainid, address(settlement), uint32(0), batches, settlement.history(), root, bytes32(0), bytes32(0)));
        settlement.settle(0, batches, settlement.history(), root, 0, 7, _certify(digest, 7));
        made.spot.batch = Batches.Batch(0, batches++, uint64(block.timestamp), root, 0);
        made.spot.count = 1;
    }

    function demand(uint256 app, bool cheap) external {
        app %= APPS;
        uint256 bond = cheap ? BOND - 1 : BOND;
        vm.deal(address(this), bond);
        bool isRight = !cheap && frozenAt[app] == 0 && until[app] == 0 && sent[app].length > wanted[app];
        try settlement.demand{value: bond}(ids[app]) {
            _expect(isRight, "a demand is taken that should not");
            (wanted[app], until[app], asked) = (uint64(sent[app].length), block.timestamp + ANSWER, app + 1);
        } catch {
            _expect(!isRight, "a right demand is refused");
        }
    }

    /// `how` says what is wrong.
    function answer(uint256 which, uint8 how) external {
        if (blocks.length == 0) return;
        which %= blocks.length;
        // Mostly the newest of who is asked.
        if (asked != 0 && how % 16 > 3) for (uint256 i; i < blocks.length; ++i) if (blocks[i].app == asked - 1) which = i;
        Block memory made = blocks[which % blocks.length];
        how %= 8;
        Escape.Counted memory taken = _taken(made);
        if (how == 0) ++taken.value;
        if (how == 1) made.header[7] = bytes32(which);
        bool isRight = how > 1 && frozenAt[made.app] == 0 && until[made.app] != 0 && made.taken >= wanted[made.app];
        uint256 before = address(this).balance;
        try settlement.answer(made.header, made.spot, taken) {
            _expect(isRight, "what is no answer is taken for one");
            _expect(address(this).balance == before + BOND, "the bond goes to who answers");
            until[made.app] = 0;
            _noteSeen(made.app, uint256(made.header[1]));
            // What answered may not be final yet.
            if (which % 2 == 0) {
                vm.prank(vm.addr(OPERATOR));
                _veto(made, true);
            }
        } catch {
            _expect(!isRight, "an answer is refused");
        }
    }

    function freeze(uint256 app) external {
        app %= APPS;
        bool isRight = frozenAt[app] == 0 && until[app] != 0 && block.timestamp > until[app];
        try settlement.freeze(ids[app]) {
            _expect(isRight, "an app is frozen that answered, or still may");
            _noteFrozen(app);
        } catch {
            _expect(!isRight, "an app that did not answer is not frozen");
        }
    }

    /// Of a promise about the user's action with this nonce; what the state says of nonces is nothing.
    function proveCensored(uint256 which, uint64 by, uint64 deposit_, uint8 how) external {
        if (blocks.length == 0) return;
        Block memory made = blocks[which % blocks.length];
        (how, by) = (how % 16, by % 8);
        vm.deal(address(this), deposit_);
        settlement.deposit{value: deposit_}(ids[made.app]);
        Escape.Action memory action = Escape.Action(bytes32(which), keccak256("Act"), vm.addr(USER), 0, new bytes32[](1));
        bytes32 id = keccak256(abi.encodePacked(hex"1901", action.domain, keccak256(abi.encode(action.typeHash, action.sender, action.nonce, action.input[0]))));
        Escape.Promise memory promised = _promise(ids[made.app], id, by, how == 0 ? USER : OPERATOR);
        if (how == 5) promised.index = 0;
        if (how == 1) action.nonce = 1;
        if (how == 2) promised.includedBy = ++by;
        Escape.Counted memory nonce = Escape.Counted(how == 3 ? 1 : 0, new bytes32[](1), StateProof.Other(0, 0));
        nonce.siblings[0] = how == 4 ? bytes32(which) : _right(made);
        if (made.taken > 0) nonce.other = StateProof.Other(StateProof.pathOf(TAKEN), sha256(_little(made.taken, 8)));
        _prove(made, promised, action, nonce, how > 5 && frozenAt[made.app] == 0 && uint256(made.header[1]) >= by);
    }

    /// The second of two promises that were signed together.
    function _promise(bytes32 rollup, bytes32 id, uint64 by, uint256 key) private returns (Escape.Promise memory promised) {
        bytes32 other = keccak256("another promise");
        bytes32 pair = sha256(abi.encode(other, keccak256(abi.encodePacked(id, uint256(by)))));
        promised = Escape.Promise(by, sha256(abi.encode(uint256(2), pair)), 1, 2, new bytes32[](1), "");
        promised.path[0] = other;
        promised.signature = _sign(key, keccak256(abi.encodePacked("mru/acknowledgement/2\x00", block.chainid, rollup, promised.root)));
    }

    function _prove(Block memory made, Escape.Promise memory promised, Escape.Action memory action, Escape.Counted memory nonce, bool isRight) private {
        (uint256 balance,,,) = settlement.accounts(ids[made.app]);
        uint256 before = settlement.due(action.sender, address(0));
        try settlement.proveCensored(made.header, made.spot, promised, action, nonce) {
            _expect(isRight, "an operator is punished that kept its promise, or gave none");
            _expect(settlement.due(action.sender, address(0)) == before + balance / 10, "a part of the deposit is the sender's");
            (due, lost) = (due + balance / 10, lost + balance - balance / 10);
            _noteSeen(made.app, uint256(made.header[1]));
            _noteFrozen(made.app);
        } catch {
            _expect(!isRight, "a broken promise is not punished");
        }
    }

    /// Now and then somebody else tries, or with a block that was never settled.
    function veto(uint256 which, uint8 how) external {
        if (blocks.length == 0 || how % 3 != 0) return;
        Block memory made = blocks[which % blocks.length];
        if (how % 4 == 0) made.header[7] = bytes32(which);
        if (how % 4 != 1) vm.prank(vm.addr(OPERATOR));
        _veto(made, how % 4 > 1);
    }

    function _veto(Block memory made, bool isRight) private {
        isRight = isRight && frozenAt[made.app] == 0 && block.timestamp < made.spot.batch.time + WINDOW;
        try settlement.veto(made.header, made.spot) {
            _expect(isRight, "vetoed by somebody else, or what is final, or was never settled");
            uint256 height = uint256(made.header[1]);
            cut[made.app] = height;
            if (seenHeight[made.app] >= height) seenHeight[made.app] = height - 1;
            _noteSeen(made.app, 0);
            _noteFrozen(made.app);
        } catch {
            _expect(!isRight, "an operator cannot veto what is not final");
        }
    }

    function _isCut(uint256 app, uint256 height) private view returns (bool) {
        return cut[app] != 0 && height >= cut[app];
    }

    function show(uint256 which, uint8 how) external {
        if (blocks.length == 0) return;
        which = _blockOf(which);
        Block memory made = blocks[which % blocks.length];
        how %= 8;
        Escape.Counted memory taken = _taken(made);
        if (how == 0) ++taken.value;
        if (how == 1) made.header[7] = bytes32(which);
        uint256 at = made.spot.batch.time;
        bool isInTime = frozenAt[made.app] != 0 && !_isOpen(made.app) && at <= frozenAt[made.app] && !_isCut(made.app, uint256(made.header[1])) && block.timestamp >= at + WINDOW;
        bool isRight = how > 1 && isInTime && uint256(made.header[1]) > shownHeight[made.app];
        try settlement.show(made.header, made.spot, taken) {
            _expect(isRight, "a block is shown that should not");
            (shownHeight[made.app], shownBlock[made.app]) = (uint256(made.header[1]), which % blocks.length + 1);
        } catch {
            _expect(!isRight, "the newest final block is not shown");
        }
    }

    function leave(uint256 which, uint8 how) external {
        if (blocks.length == 0) return;
        which = _blockOf(which);
        Block memory made = blocks[which % blocks.length];
        how %= 8;
        uint256 amount = how == 0 ? made.balance + 1 : made.balance;
        address user = how == 1 ? address(9) : vm.addr(USER);
        bytes32[] memory siblings = new bytes32[](1);
        siblings[0] = _left(made);
        // Another block may have left the state that is claimed, also by one that is wrong of this one.
        made.balance = amount;
        bool isShown = shownBlock[made.app] != 0 && blocks[shownBlock[made.app] - 1].header[7] == sha256(bytes.concat(_left(made), _right(made)));
        uint256 held = settlement.held(ids[made.app], address(0));
        bool isRight = how != 1 && isShown && _isOpen(made.app) && !hasLeft[made.app] && held >= amount;
        uint256 before = user.balance;
        try settlement.escape(ids[made.app], address(0), user, amount, siblings) {
            _expect(isRight, "a balance is paid that should not, or again");
            if (isRight) _expect(user.balance == before + amount && settlement.held(ids[made.app], address(0)) == held - amount, "the account gets what it has");
            (hasLeft[made.app], left) = (true, left + 1);
        } catch {
            _expect(!isRight, "nobody leaves");
        }
    }

    function withdraw(uint256 which) external {
        if (blocks.length == 0) return;
        which = _blockOf(which);
        Block storage made = blocks[which % blocks.length];
        uint256 app = made.app;
        uint256 height = uint256(made.header[1]);
        bool isFinal = block.timestamp >= made.spot.batch.time + WINDOW && !_isCut(app, height);
        bool isRight = isFinal && !made.isPaid && (frozenAt[app] == 0 || (made.spot.batch.time <= frozenAt[app] && height <= shownHeight[app]));
        isRight = isRight && settlement.held(ids[app], address(0)) >= made.out.amount;
        try settlement.withdrawFrom(made.header, made.spot, made.out) {
            _expect(isRight, "a frozen app pays from a block that was not shown");
            made.isPaid = true;
            _noteSeen(app, height);
        } catch {
            _expect(!isRight, "what a block gave back is not paid");
        }
    }

    function refund(uint256 app, uint8 count, uint8 how) external {
        app = _appOf(app);
        uint256 all = sent[app].length;
        if (all == 0) return;
        count = uint8(count % all + 1);
        uint256 first = all - count;
        uint64 taken = shownBlock[app] == 0 ? 0 : blocks[shownBlock[app] - 1].taken;
        Escape.Deposit[] memory back = new Escape.Deposit[](count);
        uint256 sum;
        for (uint256 i; i < count; ++i) {
            back[i] = Escape.Deposit(vm.addr(USER), address(0), sent[app][first + i].amount);
            sum += back[i].amount;
        }
        if (how % 8 == 0) ++back[0].amount;
        bool isRight = how % 8 != 0 && _isOpen(app) && first >= taken;
        uint256 before = settlement.due(vm.addr(USER), address(0));
        uint256 held = settlement.held(ids[app], address(0));
        try settlement.refund(ids[app], sent[app][first].before, back) {
            _expect(isRight, "deposits go back that were taken in, or never made");
            if (isRight) _expect(settlement.due(vm.addr(USER), address(0)) == before + (sum < held ? sum : held), "what nobody took in goes back");
            due += sum < held ? sum : held;
            for (uint256 i; i < count; ++i) sent[app].pop();
            ++refunded;
        } catch {
            _expect(!isRight, "what nobody took in does not go back");
        }
    }

    function collect(bool mine) external {
        address who = mine ? address(this) : vm.addr(USER);
        uint256 amount = settlement.due(who, address(0));
        uint256 before = who.balance;
        try settlement.collect(who, address(0)) {
            _expect(amount > 0 && who.balance == before + amount && settlement.due(who, address(0)) == 0, "what is due is paid once");
            due -= amount;
            if (mine) bonds = 0;
        } catch {
            _expect(amount == 0, "what is due is not paid");
        }
    }

    /// All that the contract owes.
    function owed() external returns (uint256 sum) {
        for (uint256 i; i < APPS; ++i) {
            (uint256 balance,,,) = settlement.accounts(ids[i]);
            sum += balance + settlement.held(ids[i], address(0));
            if (until[i] != 0) sum += BOND;
        }
        sum += due + lost;
    }

    function _appOf(uint256 seed) private view returns (uint256) {
        return focus != 0 && seed % 2 == 0 ? focus - 1 : seed % APPS;
    }

    /// Of the newest of the app that was frozen last, or any.
    function _blockOf(uint256 seed) private view returns (uint256 which) {
        which = seed % blocks.length;
        if (focus == 0 || seed % 4 == 0) return which;
        uint256 skip = seed % 3;
        for (uint256 i = blocks.length; i > 0; --i) if (blocks[i - 1].app == focus - 1) {
            which = i - 1;
            if (skip == 0) return which;
            --skip;
        }
    }

    function _noteSeen(uint256 app, uint256 height) private {
        if (frozenAt[app] == 0 && height > seenHeight[app]) seenHeight[app] = height;
        (,,,, uint48 known,,,) = settlement.apps(ids[app]);
        _expect(known == seenHeight[app], "what L1 looked into is remembered");
    }

    function _noteFrozen(uint256 app) private {
        focus = app + 1;
        frozenAt[app] = block.timestamp;
        if (until[app] != 0) (due, bonds) = (due + BOND, bonds + BOND);
        until[app] = 0;
        _expect(settlement.due(address(this), address(0)) == bonds, "the bond goes back to who was right");
    }

    function _isOpen(uint256 app) private view returns (bool) {
        return frozenAt[app] != 0 && block.timestamp >= frozenAt[app] + WINDOW + SHOWING && shownHeight[app] >= seenHeight[app];
    }

    function _balanceNow(uint256 app) private view returns (uint256) {
        for (uint256 i = blocks.length - 1; i > 0; --i) if (blocks[i - 1].app == app) return blocks[i - 1].balance;
        return 0;
    }

    function _sums(uint256 app) private view returns (bytes24 sums) {
        (, sums) = settlement.lanes(ids[app]);
    }

    function _leafOf(bytes memory key, bytes memory value) private pure returns (bytes32) {
        return sha256(bytes.concat(sha256(bytes.concat(StateProof.pathOf(key), sha256(value))), bytes32("mru/1 leaf")));
    }

    function _left(Block memory made) private pure returns (bytes32) {
        return made.taken == 0 ? bytes32(0) : _leafOf(TAKEN, _little(made.taken, 8));
    }

    function _right(Block memory made) private returns (bytes32) {
        return _leafOf(abi.encodePacked(hex"0062", address(0), vm.addr(USER)), _little(made.balance, 32));
    }

    function _taken(Block memory made) private returns (Escape.Counted memory taken) {
        taken = Escape.Counted(made.taken, new bytes32[](1), StateProof.Other(0, 0));
        taken.siblings[0] = _right(made);
    }

    function _headerOf(Block memory made, uint256 height) private returns (bytes32[15] memory header) {
        bytes memory payload = abi.encodePacked(made.out.asset, made.out.to, _little(made.out.amount, 32));
        bytes memory message = abi.encodePacked(ids[made.app], bytes32(0), _little(made.out.seq, 8), _little(8, 4), "withdraw", _little(payload.length, 4), payload);
        (header[0], header[1]) = (ids[made.app], bytes32(height));
        header[7] = sha256(bytes.concat(_left(made), _right(made)));
        header[10] = sha256(abi.encode(uint256(1), keccak256(abi.encodePacked("mru/message/1\x00", message))));
    }
}
