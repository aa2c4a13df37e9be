// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {StakeSource} from "./StakeSource.sol";
import {Vulcan} from "./Vulcan.sol";

interface IPays {
    function claim() external;
}

interface IPaysJudges {
    function collect() external;
}

/// Is paid what one member earns, and hands it on to be shared: contracts that pay know nothing of delegators.
contract Purse {
    DelegatedStake private immutable pool;
    address private immutable staker;

    constructor(address of_) {
        (pool, staker) = (DelegatedStake(msg.sender), of_);
    }

    receive() external payable {}

    /// Anybody may have what the settlement contract owes the member shared.
    function collect(IPays from) external {
        from.claim();
        pool.share{value: address(this).balance}(staker);
    }

    /// The same of what it earned by judging.
    function collectOfGames(IPaysJudges from) external {
        from.collect();
        pool.share{value: address(this).balance}(staker);
    }
}

/// Stake that others lend to members who let them.
///
/// Promises: what is delegated counts for the member's seat, and goes with the member's own when it lied, all of it, what unbonds too;
/// nothing else takes it; it leaves only `unbondingSeconds` after it stopped counting; what a member earns is shared by stake, less a
/// commission that rises only after as long a notice; nobody's coming or going changes what others have or earned. No call walks through
/// delegators. Nobody gets a reward for showing a lie from here: a member could rob its delegators by showing its own.
contract DelegatedStake is StakeSource {
    /// What all delegators of a member have together.
    struct Pool {
        /// Zero until the member takes delegators.
        Purse purse;
        /// How often it was slashed; what was delegated in an earlier round is lost.
        uint32 round;
        /// Parts of WHOLE that the member keeps of what its delegators' stake earned; and what it rises to, and when (zero for never).
        uint16 commission;
        uint16 raised;
        uint64 raisedAt;
        uint256 counted;
        uint256 unbonding;
        /// What each wei that counts has earned since the pool was opened, times SCALE.
        uint256 perWei;
    }

    struct Delegation {
        uint32 round;
        uint64 until;
        uint256 counted;
        uint256 unbonding;
        /// Of `perWei`, what is in `earned` already.
        uint256 seen;
    }

    uint256 public constant WHOLE = 10_000;
    uint256 private constant SCALE = 1 << 128;

    uint32 public immutable unbondingSeconds;
    mapping(address staker => Pool) public pools;
    mapping(address staker => mapping(address delegator => Delegation)) private delegations;
    /// `perWei` when a round ended.
    mapping(address staker => mapping(uint32 round => uint256)) private endedAt;
    /// Wei that members and delegators may claim; of delegators without what came since they last did anything.
    mapping(address account => uint256) public earned;

    event CommissionSet(address indexed staker, uint16 commission, uint256 from);
    event Delegated(address indexed staker, address indexed delegator, uint256 amount);
    event Undelegated(address indexed staker, address indexed delegator, uint256 amount, uint256 until);
    event Withdrawn(address indexed staker, address indexed delegator, uint256 amount);
    event Shared(address indexed staker, uint256 amount, uint256 ofDelegators);
    event Claimed(address indexed account, uint256 amount);
    event Taken(address indexed staker, uint256 amount);

    error NotMember();
    error NotOpen();
    error BadCommission();
    error TooMuch(uint256 delegated);
    error StillBonded(uint256 until);
    error NothingDue();

    constructor(uint32 unbonding) {
        unbondingSeconds = unbonding;
    }

    /// The sender, a member, takes delegators for a commission, or says another: a lower one from now on, a higher one after notice.
    function open(uint16 commission) external {
        if (commission > WHOLE) revert BadCommission();
        Pool storage pool = pools[msg.sender];
        if (address(pool.purse) == address(0)) {
            if (!_takesPart(msg.sender)) revert NotMember();
            (pool.purse, pool.commission) = (new Purse(msg.sender), commission);
        }
        (pool.commission, pool.raisedAt) = (commissionOf(msg.sender), 0);
        if (commission <= pool.commission) pool.commission = commission;
        else (pool.raised, pool.raisedAt) = (commission, uint64(block.timestamp) + unbondingSeconds);
        emit CommissionSet(msg.sender, commission, pool.raisedAt == 0 ? block.timestamp : pool.raisedAt);
    }

    function commissionOf(address staker) public view returns (uint16) {
        Pool storage pool = pools[staker];
        return pool.raisedAt != 0 && block.timestamp >= pool.raisedAt ? pool.raised : pool.commission;
    }

    /// Lends a member the ether that is sent.
    function delegate(address staker) external payable {
        Pool storage pool = pools[staker];
        if (address(pool.purse) == address(0)) revert NotOpen();
        if (!_takesPart(staker)) revert NotMember();
        Delegation storage mine = _settled(staker);
        mine.counted += msg.value;
        pool.counted += msg.value;
        emit Delegated(staker, msg.sender, msg.value);
    }

    /// So much of the sender's counts and earns no more, and unbonds from now on, with whatever else of it unbonds.
    function undelegate(address staker, uint256 amount) external {
        Delegation storage mine = _settled(staker);
        if (amount == 0 || amount > mine.counted) revert TooMuch(mine.counted);
        Pool storage pool = pools[staker];
        (mine.counted, mine.unbonding, mine.until) = (mine.counted - amount, mine.unbonding + amount, uint64(block.timestamp) + unbondingSeconds);
        (pool.counted, pool.unbonding) = (pool.counted - amount, pool.unbonding + amount);
        emit Undelegated(staker, msg.sender, amount, mine.until);
    }

    /// Pays out what has unbonded.
    function withdraw(address staker) external {
        Delegation storage mine = _settled(staker);
        uint256 amount = mine.unbonding;
        if (amount == 0) revert NothingDue();
        if (block.timestamp < mine.until) revert StillBonded(mine.until);
        mine.unbonding = 0;
        pools[staker].unbonding -= amount;
        emit Withdrawn(staker, msg.sender, amount);
        _pay(msg.sender, amount);
    }

    /// Shares what a member earned: by stake between it and its delegators, and of theirs the commission is the member's. What cannot be
    /// divided is nobody's.
    function share(address staker) external payable {
        Pool storage pool = pools[staker];
        uint256 ofDelegators;
        if (pool.counted != 0) {
            uint256 all = pool.counted + Vulcan(network).own().stakeOf(staker);
            ofDelegators = msg.value * pool.counted * (WHOLE - commissionOf(staker)) / (all * WHOLE);
            pool.perWei += ofDelegators * SCALE / pool.counted;
        }
        earned[staker] += msg.value - ofDelegators;
        emit Shared(staker, msg.value, ofDelegators);
    }

    /// Pays the sender what it earned as a member, and by what it delegated to `staker` or settled before with others.
    function claim(address staker) external {
        _settled(staker);
        uint256 amount = earned[msg.sender];
        if (amount == 0) revert NothingDue();
        earned[msg.sender] = 0;
        emit Claimed(msg.sender, amount);
        _pay(msg.sender, amount);
    }

    function slash(address staker, address) external onlyNetwork returns (uint256 taken) {
        Pool storage pool = pools[staker];
        taken = pool.counted + pool.unbonding;
        endedAt[staker][pool.round++] = pool.perWei;
        (pool.counted, pool.unbonding) = (0, 0);
        emit Taken(staker, taken);
    }

    function stakeOf(address staker) external view returns (uint256) {
        return pools[staker].counted;
    }

    function payeeOf(address staker) external view returns (address) {
        address purse = address(pools[staker].purse);
        return purse == address(0) ? staker : purse;
    }

    /// What somebody delegated to a member, what of it unbonds and until when, and what it earned there since it last did anything.
    function delegationOf(address staker, address delegator) external view returns (uint256 counted, uint256 unbonding, uint256 until, uint256 due) {
        Delegation storage its = delegations[staker][delegator];
        due = _due(staker, its);
        if (its.round == pools[staker].round) (counted, unbonding, until) = (its.counted, its.unbonding, its.until);
    }

    /// What the sender delegated, with all that happened to its pool since.
    function _settled(address staker) private returns (Delegation storage mine) {
        mine = delegations[staker][msg.sender];
        earned[msg.sender] += _due(staker, mine);
        Pool storage pool = pools[staker];
        if (mine.round != pool.round) (mine.round, mine.counted, mine.unbonding, mine.until) = (pool.round, 0, 0, 0);
        mine.seen = pool.perWei;
    }

    function _due(address staker, Delegation storage its) private view returns (uint256) {
        Pool storage pool = pools[staker];
        uint256 upTo = its.round == pool.round ? pool.perWei : endedAt[staker][its.round];
        return its.counted * (upTo - its.seen) / SCALE;
    }

    function _takesPart(address staker) private view returns (bool) {
        (address vote, uint64 leftAt,,) = Vulcan(network).members(staker);
        return vote != address(0) && leftAt == 0;
    }

    function _unbonding() internal view override returns (uint32) {
        return unbondingSeconds;
    }
}
