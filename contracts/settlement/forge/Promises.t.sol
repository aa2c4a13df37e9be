// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Delegating} from "./Delegating.sol";
import {Disputing} from "./Disputing.sol";
import {Escaping} from "./Escaping.sol";
import {Proving} from "./Proving.sol";
import {Settling} from "./Settling.sol";
import {Staking} from "./Staking.sol";
import {Upgrading} from "./Upgrading.sol";

/// The promises of the contracts, after any sequence of calls that the fuzzer thinks of.
contract SettlementPromises {
    Settling private settling;

    function setUp() public {
        settling = new Settling();
    }

    function targetContracts() public view returns (address[] memory all) {
        all = new address[](1);
        all[0] = address(settling);
    }

    /// What it should have refused, or taken.
    function invariant_nothingWrong() public view {
        require(bytes(settling.broken()).length == 0, settling.broken());
    }

    /// Deposits of users, escrow of apps and rewards of members are all there is, to the last wei.
    function invariant_solvent() public {
        require(address(settling.settlement()).balance == settling.owed(), "what is there is not what is owed");
    }
}

contract EscapePromises {
    Escaping private escaping;

    function setUp() public {
        escaping = new Escaping();
    }

    function targetContracts() public view returns (address[] memory all) {
        all = new address[](1);
        all[0] = address(escaping);
    }

    function invariant_nothingWrong() public view {
        require(bytes(escaping.broken()).length == 0, escaping.broken());
    }

    /// What users have, what goes back to them and what is demanded with is all there is.
    function invariant_solvent() public {
        require(address(escaping.settlement()).balance == escaping.owed(), "what is there is not what is owed");
    }
}

contract DisputePromises {
    Disputing private disputing;

    function setUp() public {
        disputing = new Disputing();
    }

    function targetContracts() public view returns (address[] memory all) {
        all = new address[](1);
        all[0] = address(disputing);
    }

    function invariant_nothingWrong() public view {
        require(bytes(disputing.broken()).length == 0, disputing.broken());
    }

    /// Bonds of open games and what is due for the others is all there is.
    function invariant_solvent() public {
        require(address(disputing.disputes()).balance == disputing.owed(), "what is there is not what is owed");
    }
}

contract UpgradePromises {
    Upgrading private upgrading;

    function setUp() public {
        upgrading = new Upgrading();
    }

    function targetContracts() public view returns (address[] memory all) {
        all = new address[](1);
        all[0] = address(upgrading);
    }

    function invariant_nothingWrong() public view {
        require(bytes(upgrading.broken()).length == 0, upgrading.broken());
    }
}

contract ProofPromises {
    Proving private proving;

    function setUp() public {
        proving = new Proving();
    }

    function targetContracts() public view returns (address[] memory all) {
        all = new address[](1);
        all[0] = address(proving);
    }

    function invariant_nothingWrong() public view {
        require(bytes(proving.broken()).length == 0, proving.broken());
    }
}

contract StakingPromises {
    Staking private staking;

    function setUp() public {
        staking = new Staking();
    }

    function targetContracts() public view returns (address[] memory all) {
        all = new address[](1);
        all[0] = address(staking);
    }

    function invariant_nothingWrong() public view {
        require(bytes(staking.broken()).length == 0, staking.broken());
    }

    function invariant_stakeIsConserved() public view {
        require(address(staking.vulcan().own()).balance == staking.staked() + staking.lost(), "the stake is not what was staked");
    }
}

contract DelegationPromises {
    Delegating private delegating;

    function setUp() public {
        delegating = new Delegating();
    }

    function targetContracts() public view returns (address[] memory all) {
        all = new address[](1);
        all[0] = address(delegating);
    }

    function invariant_nothingWrong() public view {
        require(bytes(delegating.broken()).length == 0, delegating.broken());
    }

    /// After the last call of a sequence: its book is long to compare. What was lent, earned and taken is all there is, but for what could not
    /// be divided; and each has what it would have if it were alone.
    function afterInvariant() public view {
        (uint256 there, uint256 owed, uint256 rounded) = delegating.sums();
        require(there >= owed && there - owed <= rounded, "what is there is not what is owed");
        require(delegating.isAsBooked(), "somebody has what it should not, or lacks what it should have");
    }
}
