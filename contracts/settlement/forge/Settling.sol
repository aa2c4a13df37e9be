// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Batches} from "../src/Batches.sol";
import {Settlement} from "../src/Settlement.sol";
import {Vault} from "../src/Vault.sol";
import {Vulcan} from "../src/Vulcan.sol";
import {Network} from "./Base.sol";

/// Does right and wrong things to the settlement contract in any order, and notes what it should not have let through, or should have.
contract Settling is Network {
    /// A block that was settled, with the one payment that it makes.
    struct Block {
        bytes32[15] header;
        Batches.Spot spot;
        Vault.Withdrawal out;
        bool isPaid;
        bool isNoted;
    }

    uint32 internal constant WINDOW = 100;
    /// Key of an operator that signs whatever it is asked to, for an app of its own.
    uint256 private constant LIAR = 99;
    bytes32 private lied;
    mapping(uint256 => bool) private punished;
    /// What was slashed and went to nobody.
    uint256 private lost;
    mapping(bytes32 => uint8) private layers;
    Settlement public settlement;
    Vulcan public vulcan;
    bytes32[2] public apps;
    Block[] private blocks;
    mapping(bytes32 => uint256) private heights;
    mapping(bytes32 => uint64) private works;
    mapping(bytes32 => uint64) private seqs;
    mapping(bytes32 => uint64) private deposits;
    mapping(bytes32 => uint256) private noticeAt;
    uint64 private batches;
    /// How often the right thing was done: a run in which nothing happened proves nothing.
    uint256 public settled;
    uint256 public paidOut;

    constructor() {
        (settlement, vulcan) = _found(MEMBERS, uint32(MEMBERS));
        for (uint256 i; i < 2; ++i) apps[i] = settlement.register(bytes32(i + 1), bytes32(i + 1), 0, 0, WINDOW, 0);
        vm.prank(vm.addr(LIAR));
        lied = settlement.register(bytes32(uint256(9)), 0, 0, 0, WINDOW, 0);
    }

    receive() external payable {}

    function pass(uint16 time) external {
        vm.warp(block.timestamp + time % 150);
    }

    function registerAgain(uint8 which) external {
        try settlement.register(bytes32(uint256(which % 2 + 1)), 0, 0, 0, WINDOW, 0) {
            _expect(false, "an id is given twice");
        } catch {}
    }

    function registerLong(uint32 window) external {
        if (window <= settlement.MAX_DISPUTE_WINDOW()) return;
        try settlement.register(bytes32(uint256(window)), 0, 0, 0, window, 0) {
            _expect(false, "a window is longer than the ring lasts");
        } catch {}
    }

    /// A batch of one block, or of two; now and then with another id than is next, or about something else than was signed.
    function settle(uint256 seed, uint256 bitmap, uint64 amount) external {
        bytes32 app = apps[seed % 2];
        Block storage made = blocks.push();
        // Mostly less than is paid in, so that most can be paid out.
        made.out = Vault.Withdrawal(seqs[app], address(0), address(uint160(0xbeef00 + seed % 5)), amount % (seed % 5 == 0 ? 1e7 : 1e4), 0, 1, new bytes32[](0));
        made.header = _headerOf(app, made.out, uint64(seed % 3e9));
        bytes32 root = _rootOf(made, seed);
        // Mostly enough members.
        if (!_settle(root, seed, bitmap % 16 | (seed % 4 == 0 ? 0 : 7))) return blocks.pop();
        made.spot.batch = Batches.Batch(0, batches, uint64(block.timestamp), root, 0);
        (batches, settled) = (batches + 1, settled + 1);
        (seqs[app], heights[app]) = (seqs[app] + 1, heights[app] + 1);
        works[app] = uint64(uint256(made.header[14]));
    }

    function _settle(bytes32 root, uint256 seed, uint256 bitmap) private returns (bool isRight) {
        uint64 id = seed % 16 == 7 ? batches + 1 : batches;
        bytes32 signed = seed % 16 == 8 ? bytes32(seed) : root;
        bytes24 past = settlement.history();
        bytes24 signedPast = seed % 16 == 9 ? bytes24(bytes32(seed)) : past;
        bytes24 given = seed % 32 == 9 ? signedPast : past;
        isRight = id == batches && signed == root && signedPast == past && _count(bitmap) >= 3;
        bytes memory signatures = _certify(keccak256(abi.encode(keccak256("mru/settlement/1"), block.chainid, address(settlement), uint32(0), id, signedPast, signed, bytes32(0), bytes32(0))), bitmap);
        try settlement.settle(0, id, given, root, 0, bitmap, signatures) {
            _expect(isRight, "a batch enters that should not");
        } catch {
            _expect(!isRight, "a right batch is refused");
        }
        _expect(settlement.nextBatch() == batches + (isRight ? 1 : 0), "batch ids grow by one");
    }

    function depositTo(uint8 which, uint64 amount, uint64 sent) external {
        bytes32 app = which % 3 == 2 ? bytes32(uint256(7)) : apps[which % 3];
        amount %= 1e6;
        sent = sent % 4 == 0 ? sent % 1e6 : amount;
        uint256 before = settlement.held(app, address(0));
        vm.deal(address(this), sent);
        bool isRight = which % 3 != 2 && amount > 0 && sent == amount;
        try settlement.depositTo{value: sent}(app, address(0), address(1), amount) {
            _expect(isRight, "a deposit is taken that should not");
            ++deposits[app];
        } catch {
            _expect(!isRight, "a right deposit is refused");
        }
        _expect(settlement.held(app, address(0)) == before + (isRight ? amount : 0), "what is held is what was paid in");
        _expect(settlement.inboxCount(app) == deposits[app], "messages are numbered by one");
    }

    function force(uint8 which, uint8 length) external {
        bytes32 app = which % 3 == 2 ? bytes32(uint256(7)) : apps[which % 3];
        bool isRight = which % 3 != 2 && length > 0 && length <= 64;
        try settlement.force(app, string(new bytes(length)), "") {
            _expect(isRight, "an action is forced that is none, or on nobody");
            ++deposits[app];
        } catch {
            _expect(!isRight, "an action is not forced");
        }
        _expect(settlement.inboxCount(app) == deposits[app], "messages are numbered by one");
    }

    /// What a block paid, or something like it.
    function withdraw(uint256 which, uint8 how) external {
        if (blocks.length == 0) return;
        Block storage made = blocks[which % blocks.length];
        Block memory tried = made;
        how %= 16;
        if (how == 0) ++tried.out.amount;
        if (how == 1) tried.out.to = address(uint160(tried.out.to) + 1);
        if (how == 2) tried.out.seq += 256;
        if (how == 3) tried.out.asset = address(this);
        if (how == 4) tried.spot.batch.time -= 1;
        if (how == 5) tried.out.count = 2;
        if (how == 6) ++tried.spot.index;
        if (how == 7) tried.spot.count = 0;
        if (how == 8) tried.header[10] = bytes32(which | 1);
        bool isFinal_ = block.timestamp >= made.spot.batch.time + WINDOW;
        bool isProven = (how > 8 && isFinal_) || (how == 7 && made.isNoted);
        if (_withdraw(tried, isProven && !made.isPaid)) (made.isPaid, paidOut) = (true, paidOut + 1);
        _expect(settlement.isPaid(made.header[0], made.out.seq) == made.isPaid, "what is paid is known to be");
    }

    function _withdraw(Block memory tried, bool isRight) private returns (bool isPaid) {
        uint256 held = settlement.held(tried.header[0], address(0));
        uint256 before = tried.out.to.balance;
        isRight = isRight && held >= tried.out.amount;
        try settlement.withdrawFrom(tried.header, tried.spot, tried.out) {
            _expect(isRight, "a withdrawal is paid that should not");
            // Not where it would run below zero here: what a handler reverts is forgotten.
            if (isRight) _expect(tried.out.to.balance == before + tried.out.amount && settlement.held(tried.header[0], address(0)) == held - tried.out.amount, "its receiver gets it, from what is held");
            isPaid = true;
        } catch {
            _expect(!isRight, "a right withdrawal is refused");
        }
    }

    function checkpoint(uint256 which, bool wrong) external {
        if (blocks.length == 0) return;
        Block storage made = blocks[which % blocks.length];
        bytes32[15] memory header = made.header;
        if (wrong) header[7] = bytes32(which | 1);
        bool isRight = !wrong && block.timestamp >= made.spot.batch.time + WINDOW;
        try settlement.checkpoint(header, made.spot) {
            _expect(isRight, "a block is noted that is not final");
            made.isNoted = true;
        } catch {
            _expect(!isRight, "a final block is not noted");
        }
    }

    function isFinal(uint256 which) external {
        if (blocks.length == 0) return;
        Block storage made = blocks[which % blocks.length];
        bool said = settlement.isFinal(made.header, made.spot);
        _expect(said == (block.timestamp >= made.spot.batch.time + WINDOW), "nothing is final before its window has passed, and everything after");
    }

    function fund(uint8 which, uint64 amount) external {
        vm.deal(address(this), amount);
        settlement.deposit{value: amount}(apps[which % 2]);
    }

    function giveNotice(uint8 which, uint64 amount, bool other) external {
        bytes32 app = apps[which % 2];
        if (other) vm.prank(address(3));
        try settlement.giveNotice(app, amount) {
            _expect(!other, "somebody else gives notice");
            noticeAt[app] = block.timestamp;
        } catch {}
    }

    function takeBack(uint8 which, bool other) external {
        bytes32 app = apps[which % 2];
        uint256 before = address(this).balance;
        (uint256 balance,, uint128 leaving,) = settlement.accounts(app);
        if (other) vm.prank(address(3));
        try settlement.takeBack(app) {
            _expect(!other && leaving > 0 && block.timestamp >= noticeAt[app] + NOTICE, "a deposit goes back before its notice has passed, or to somebody else");
            _expect(address(this).balance == before + (leaving < balance ? leaving : balance), "what goes back is what notice was given of");
        } catch {
            _expect(other || leaving == 0 || block.timestamp < noticeAt[app] + NOTICE, "a deposit does not go back after its notice");
        }
    }

    /// Charges for the work up to a settled block; `how` says what is wrong.
    function charge(uint256 which, uint256 bitmap, uint8 how) external {
        if (blocks.length == 0) return;
        Block memory tried = blocks[which % blocks.length];
        (how, bitmap) = (how % 8, bitmap % 16 | (which % 3 == 0 ? 0 : 7));
        if (how == 0) tried.header[14] = bytes32(uint256(tried.header[14]) + 5e9);
        bytes32 digest = vulcan.voteDigest(Vulcan.Place(0, tried.header[0], uint256(tried.header[1]), 0), how == 1 ? bytes32(which) : keccak256(abi.encode(tried.header)));
        _charge(tried, bitmap, _certify(digest, bitmap), how > 1 && _count(bitmap) >= 3);
    }

    function _charge(Block memory tried, uint256 bitmap, bytes memory signatures, bool isRight) private {
        (uint256 balance, uint64 paid,,) = settlement.accounts(tried.header[0]);
        uint64 work = uint64(uint256(tried.header[14]));
        uint256 earned = _rewards();
        try settlement.charge(tried.header, tried.spot, bitmap, signatures) {
            _expect(isRight, "an app is charged for what is not settled or not certified");
            if (!isRight) return;
            (uint256 left, uint64 now_,,) = settlement.accounts(tried.header[0]);
            _expect(now_ > paid && now_ <= work, "work is charged once");
            _expect(balance - left == _rewards() - earned && balance - left <= uint256(now_ - paid) * PRICE / 1e9, "who signed gets what the app pays, at its price");
        } catch {
            // What is too little for a wei, or for all who share it, waits.
            _expect(!isRight || work <= paid || balance == 0 || uint256(work - paid) * PRICE < 1e9, "what is due is not charged");
        }
    }

    function claim(uint8 which) external {
        address member = vm.addr(FIRST_KEY + which % MEMBERS);
        uint256 earned = settlement.rewards(member);
        uint256 before = member.balance;
        vm.prank(member);
        try settlement.claim() {
            _expect(earned > 0 && member.balance == before + earned && settlement.rewards(member) == 0, "a member gets what it earned, once");
        } catch {
            _expect(earned == 0, "a member does not get what it earned");
        }
    }

    /// Two blocks of one height, or something like it.
    function slashOperator(uint8 height, uint64 amount, uint8 how) external {
        height %= 4;
        if (amount % 3 != 0) {
            vm.deal(address(this), amount);
            settlement.deposit{value: amount}(lied);
        }
        (bytes32[15] memory one, bytes32[15] memory other) = (_place(height), _place(height));
        how %= 8;
        if (how != 0) other[7] = bytes32(uint256(1));
        if (how == 1) ++height;
        if (how == 1) other[1] = bytes32(uint256(height));
        if (how == 2) other[2] = bytes32(uint256(1));
        if (how == 3) (one[0], other[0]) = (apps[0], apps[0]);
        bytes memory first = _signBlock(LIAR, one);
        bytes memory second = _signBlock(how == 4 ? FIRST_KEY : LIAR, other);
        (uint256 balance,,,) = settlement.accounts(lied);
        bool isRight = how > 4 && balance > 0 && !punished[height];
        uint256 before = address(this).balance;
        try settlement.slashOperator(one, first, other, second) {
            _expect(isRight, "a deposit is taken from who did not lie, or twice for one height");
            (uint256 left,,,) = settlement.accounts(lied);
            _expect(left == 0 && address(this).balance == before + balance / 10, "all of a liar's deposit is gone, a tenth of it to who showed the lie");
            (punished[height], lost) = (true, lost + balance - balance / 10);
        } catch {
            _expect(!isRight, "a lie of an operator goes unpunished");
        }
    }

    function _place(uint8 height) private view returns (bytes32[15] memory header) {
        (header[0], header[1]) = (lied, bytes32(uint256(height)));
    }

    function _signBlock(uint256 key, bytes32[15] memory header) private returns (bytes memory) {
        return _sign(key, keccak256(abi.encodePacked("mru/block/1\x00", block.chainid, keccak256(abi.encode(header)))));
    }

    function chooseDataLayer(uint8 which, uint8 layer, bool other) external {
        bytes32 app = apps[which % 2];
        layer %= 4;
        if (other) vm.prank(address(3));
        try settlement.chooseDataLayer(app, layer) {
            _expect(!other && layer < 2 && layer != layers[app], "somebody else says where bodies go, or nowhere that there is");
            layers[app] = layer;
        } catch {
            _expect(other || layer >= 2 || layer == layers[app], "an operator cannot say where its bodies go");
        }
        (,, uint8 now_,,,,,) = settlement.apps(app);
        _expect(now_ == layers[app], "bodies go where the operator said last");
    }

    /// All that the contract has to give to somebody, and what nobody gets any more.
    function owed() external returns (uint256 sum) {
        for (uint256 i; i < 2; ++i) {
            (uint256 balance,,,) = settlement.accounts(apps[i]);
            sum += balance + settlement.held(apps[i], address(0));
        }
        (uint256 ofLiar,,,) = settlement.accounts(lied);
        sum += _rewards() + ofLiar + lost;
    }

    function _rewards() private returns (uint256 sum) {
        for (uint256 i; i < MEMBERS; ++i) sum += settlement.rewards(vm.addr(FIRST_KEY + i));
    }

    function _headerOf(bytes32 app, Vault.Withdrawal memory out, uint64 work) private view returns (bytes32[15] memory header) {
        bytes memory payload = abi.encodePacked(out.asset, out.to, _little(out.amount, 32));
        bytes memory message = abi.encodePacked(app, bytes32(0), _little(out.seq, 8), _little(8, 4), "withdraw", _little(payload.length, 4), payload);
        (header[0], header[1]) = (app, bytes32(heights[app] + 1));
        header[10] = sha256(abi.encode(uint256(1), keccak256(abi.encodePacked("mru/message/1\x00", message))));
        header[14] = bytes32(uint256(works[app]) + work);
    }

    /// Of one header, or of two of which it is either.
    function _rootOf(Block storage made, uint256 seed) private returns (bytes32) {
        bytes32 hash = keccak256(abi.encode(made.header));
        bytes32 other = keccak256(abi.encode(seed));
        (made.spot.index, made.spot.count) = (seed % 3 == 0 ? 0 : seed % 3 - 1, seed % 3 == 0 ? 1 : 2);
        if (seed % 3 == 0) return sha256(abi.encode(uint256(1), hash));
        made.spot.path.push(other);
        return sha256(abi.encode(uint256(2), made.spot.index == 0 ? sha256(bytes.concat(hash, other)) : sha256(bytes.concat(other, hash))));
    }
}
