// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DelegatedStake, IPays, Purse} from "../src/DelegatedStake.sol";
import {Vulcan} from "../src/Vulcan.sol";
import {Network} from "./Base.sol";

/// Owes all that it has to whoever asks.
contract Debtor {
    function claim() external {
        (bool done,) = msg.sender.call{value: address(this).balance}("");
        require(done);
    }
}

/// Lends stake to members, takes it back, earns and loses it, rightly and wrongly and in any order; its own book walks through all delegators.
contract Delegating is Network {
    uint256 private constant STAKERS = 3;
    uint256 private constant LENDERS = 4;
    uint256 private constant UNBONDING = 150;

    struct Loan {
        uint256 counted;
        uint256 unbonding;
        uint256 until;
        /// Since it last did anything.
        uint256 due;
    }

    DelegatedStake public pool;
    Vulcan private vulcan;
    Debtor private debtor = new Debtor();
    mapping(address => uint256) private keyOf;
    mapping(address => uint256) private own;
    mapping(address => uint256) private leftAt;
    mapping(address => bool) private isOpen;
    mapping(address => uint256) private commission;
    mapping(address => uint256) private raised;
    mapping(address => uint256) private raisedAt;
    mapping(address => mapping(address => Loan)) private loans;
    /// Of members, and of lenders what they earned before.
    mapping(address => uint256) private earned;
    uint256 private lost;
    uint256 private nextKey = 100;
    /// Divisions so far: each may lose a wei of everybody.
    uint256 private divisions;

    constructor() {
        pool = new DelegatedStake(uint32(UNBONDING));
        vulcan = _network(0, 2, pool);
        for (uint256 i; i < STAKERS; ++i) _join(_staker(i), 1 ether);
    }

    receive() external payable {}

    function pass(uint16 time) external {
        vm.warp(block.timestamp + time % 120);
    }

    function join(uint256 who, uint96 stake) external {
        address staker = _staker(who);
        _leaveWithOwn(staker);
        if (keyOf[staker] == 0) _join(staker, 1 ether + stake % 3 ether);
    }

    function _join(address staker, uint256 stake) private {
        uint256 key = nextKey++;
        bytes memory proof = _sign(key, vulcan.joinDigest(staker, bytes32(key), ""));
        address vote = vm.addr(key);
        vm.deal(staker, stake);
        vm.prank(staker);
        vulcan.join{value: stake}(vote, bytes32(key), proof, "", "");
        (keyOf[staker], own[staker], leftAt[staker]) = (key, stake, 0);
    }

    function leave(uint256 who) external {
        address staker = _staker(who);
        if (who % 8 >= STAKERS || !_takesPart(staker)) return;
        vm.prank(staker);
        vulcan.leave();
        leftAt[staker] = block.timestamp;
    }

    function leaveWithOwn(uint256 who) external {
        _leaveWithOwn(_staker(who));
    }

    /// Pays a member's own stake out once it may go: what it was lent stays with those who lent it.
    function _leaveWithOwn(address staker) private {
        if (keyOf[staker] == 0 || leftAt[staker] == 0 || block.timestamp < leftAt[staker] + 100) return;
        uint256 before = staker.balance;
        vm.prank(staker);
        vulcan.withdraw();
        _expect(staker.balance == before + own[staker], "who leaves gets its own stake");
        (keyOf[staker], own[staker], leftAt[staker]) = (0, 0, 0);
    }

    function open(uint256 who, uint16 wanted) external {
        address staker = _staker(who);
        wanted %= 10_500;
        bool isRight = wanted <= 10_000 && (isOpen[staker] || _takesPart(staker));
        vm.prank(staker);
        try pool.open(wanted) {
            _expect(isRight, "who is no member takes delegators, or a commission of more than all");
            _noteCommission(staker, wanted);
        } catch {
            _expect(!isRight, "a member cannot take delegators");
        }
    }

    function _noteCommission(address staker, uint256 wanted) private {
        uint256 now_ = _commission(staker);
        (commission[staker], raisedAt[staker]) = (now_, 0);
        if (!isOpen[staker] || wanted <= now_) commission[staker] = wanted;
        else (raised[staker], raisedAt[staker]) = (wanted, block.timestamp + UNBONDING);
        isOpen[staker] = true;
    }

    function delegate(uint256 who, uint256 whose, uint72 amount) external {
        (address staker, address lender) = (_staker(who), _lender(whose));
        bool isRight = isOpen[staker] && _takesPart(staker);
        vm.deal(lender, amount);
        vm.prank(lender);
        try pool.delegate{value: amount}(staker) {
            _expect(isRight, "stake is lent to who takes none, or no part");
            _settle(staker, lender);
            loans[staker][lender].counted += amount;
            _compare(staker, lender);
        } catch {
            _expect(!isRight, "stake cannot be lent");
        }
    }

    function undelegate(uint256 who, uint256 whose, uint72 amount, uint8 how) external {
        (address staker, address lender) = (_staker(who), _lender(whose));
        Loan storage loan = loans[staker][lender];
        uint256 wanted = how % 4 == 0 ? loan.counted + 1 : loan.counted == 0 ? 0 : amount % (loan.counted + 1);
        vm.prank(lender);
        try pool.undelegate(staker, wanted) {
            _expect(wanted != 0 && wanted <= loan.counted, "more is taken back than was lent");
            _settle(staker, lender);
            (loan.counted, loan.unbonding, loan.until) = (loan.counted - wanted, loan.unbonding + wanted, block.timestamp + UNBONDING);
            _compare(staker, lender);
        } catch {
            _expect(wanted == 0 || wanted > loan.counted, "what was lent cannot be taken back");
        }
    }

    function withdraw(uint256 who, uint256 whose) external {
        (address staker, address lender) = (_staker(who), _lender(whose));
        Loan storage loan = loans[staker][lender];
        uint256 before = lender.balance;
        bool isRight = loan.unbonding != 0 && block.timestamp >= loan.until;
        vm.prank(lender);
        try pool.withdraw(staker) {
            _expect(isRight, "lent stake leaves before it has unbonded, or what was taken leaves");
            _expect(lender.balance == before + loan.unbonding, "what leaves is what unbonded");
            _settle(staker, lender);
            loan.unbonding = 0;
            _compare(staker, lender);
        } catch {
            _expect(!isRight, "unbonded stake cannot leave");
        }
    }

    /// What a member earned comes to its purse, if it has one, and from there to all.
    function earn(uint256 who, uint64 amount) external {
        address staker = _staker(who);
        address payee = pool.payeeOf(staker);
        _expect((payee == staker) != isOpen[staker], "a member with delegators is paid past them");
        if (payee == staker) return;
        vm.deal(address(debtor), amount);
        Purse(payable(payee)).collect(IPays(address(debtor)));
        _shareInBook(staker, amount);
    }

    function _shareInBook(address staker, uint256 amount) private {
        uint256 lent = _lent(staker);
        uint256 ofLenders = lent == 0 ? 0 : amount * lent / (lent + own[staker]);
        ofLenders = ofLenders * (10_000 - _commission(staker)) / 10_000;
        for (uint256 i; i < LENDERS; ++i) {
            Loan storage loan = loans[staker][_lender(i)];
            if (lent != 0) loan.due += ofLenders * loan.counted / lent;
        }
        earned[staker] += amount - ofLenders;
        ++divisions;
    }

    function claim(uint256 who, uint256 whose) external {
        (address staker, address lender) = (_staker(who), whose % 8 < LENDERS ? _lender(whose) : _staker(who));
        if (lender != staker) _settle(staker, lender);
        uint256 before = lender.balance;
        vm.prank(lender);
        try pool.claim(staker) {
            _expect(_isNear(lender.balance - before, earned[lender]), "what is paid is not what was earned");
            earned[lender] = 0;
            if (lender != staker) _compare(staker, lender);
        } catch {
            _expect(_isNear(0, earned[lender]), "what was earned is not paid");
        }
    }

    /// Shows two votes of a member: all goes that it has and was lent.
    function slash(uint256 who) external {
        address staker = _staker(who);
        if (who % 8 >= STAKERS || own[staker] == 0) return;
        uint256 before = address(this).balance;
        Vulcan.Place memory place = Vulcan.Place(0, 0, 5, 0);
        (bytes32 one, bytes32 other) = (keccak256("one"), keccak256("other"));
        bytes memory first = _sign(keyOf[staker], vulcan.voteDigest(place, one));
        bytes memory second = _sign(keyOf[staker], vulcan.voteDigest(place, other));
        vulcan.slash(place, one, first, other, second);
        _expect(address(this).balance == before + own[staker] / 10, "a reporter is paid by who was robbed");
        own[staker] = 0;
        if (leftAt[staker] == 0) leftAt[staker] = block.timestamp;
        for (uint256 i; i < LENDERS; ++i) {
            Loan storage loan = loans[staker][_lender(i)];
            lost += loan.counted + loan.unbonding;
            (loan.counted, loan.unbonding, loan.until) = (0, 0, 0);
        }
    }

    function slashAsStranger(uint256 who) external {
        try pool.slash(_staker(who), address(this)) {
            _expect(false, "anybody takes what was lent");
        } catch {}
        try pool.serve(0) {
            _expect(false, "another network takes what was lent");
        } catch {}
    }

    /// Of a network in which own stake unbonds in 100 s.
    function serveWith(uint8 unbonding) external {
        DelegatedStake other = new DelegatedStake(unbonding);
        try other.serve(100) {
            _expect(unbonding >= 100, "lent stake may leave before a lie is found");
        } catch {
            _expect(unbonding < 100, "stake that unbonds slowly is refused");
        }
    }

    function sums() external view returns (uint256 there, uint256 owed, uint256 rounded) {
        owed = lost;
        for (uint256 i; i < STAKERS; ++i) {
            owed += pool.earned(_staker(i));
            for (uint256 j; j < LENDERS; ++j) owed += _worth(_staker(i), _lender(j));
        }
        for (uint256 j; j < LENDERS; ++j) owed += pool.earned(_lender(j));
        return (address(pool).balance, owed, _tolerance() * LENDERS);
    }

    function _worth(address staker, address lender) private view returns (uint256) {
        (uint256 counted, uint256 unbonding,, uint256 due) = pool.delegationOf(staker, lender);
        return counted + unbonding + due;
    }

    function isAsBooked() external view returns (bool) {
        for (uint256 i; i < STAKERS; ++i) {
            address staker = _staker(i);
            if (pool.stakeOf(staker) != _lent(staker) || vulcan.stakeOf(staker) != _lent(staker) + own[staker]) return false;
            if (pool.commissionOf(staker) != _commission(staker) || !_isNear(pool.earned(staker), earned[staker])) return false;
            for (uint256 j; j < LENDERS; ++j) if (!_isAsLent(staker, _lender(j))) return false;
        }
        return true;
    }

    function _isAsLent(address staker, address lender) private view returns (bool) {
        (uint256 counted, uint256 unbonding, uint256 until, uint256 due) = pool.delegationOf(staker, lender);
        Loan storage loan = loans[staker][lender];
        return counted == loan.counted && unbonding == loan.unbonding && (unbonding == 0 || until == loan.until) && _isNear(due, loan.due);
    }

    function _compare(address staker, address lender) private {
        _expect(_isAsLent(staker, lender), "who did something has what it should not, or lacks what it should have");
    }

    function _settle(address staker, address lender) private {
        earned[lender] += loans[staker][lender].due;
        loans[staker][lender].due = 0;
        ++divisions;
    }

    function _commission(address staker) private view returns (uint256) {
        return raisedAt[staker] != 0 && block.timestamp >= raisedAt[staker] ? raised[staker] : commission[staker];
    }

    function _lent(address staker) private view returns (uint256 sum) {
        for (uint256 i; i < LENDERS; ++i) sum += loans[staker][_lender(i)].counted;
    }

    function _tolerance() private view returns (uint256) {
        return 2 * divisions + 2;
    }

    function _isNear(uint256 one, uint256 other) private view returns (bool) {
        return one > other ? one - other <= _tolerance() : other - one <= _tolerance();
    }

    function _takesPart(address staker) private view returns (bool) {
        return keyOf[staker] != 0 && leftAt[staker] == 0;
    }

    function _staker(uint256 who) private pure returns (address) {
        return address(uint160(0x100000 + who % STAKERS));
    }

    function _lender(uint256 who) private pure returns (address) {
        return address(uint160(0x200000 + who % LENDERS));
    }
}
