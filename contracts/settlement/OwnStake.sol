// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {StakeSource} from "./StakeSource.sol";

/// What members stake themselves. The network, which made it, says when it comes and when it goes.
contract OwnStake is StakeSource {
    /// Share of a slashed stake that goes to whoever showed the evidence; the rest is out of reach for ever.
    uint256 public constant REWARD_PERCENT = 10;

    mapping(address staker => uint256) public stakeOf;

    function add(address staker) external payable onlyNetwork {
        stakeOf[staker] += msg.value;
    }

    function payOut(address staker) external onlyNetwork returns (uint256 stake) {
        stake = stakeOf[staker];
        stakeOf[staker] = 0;
        _pay(staker, stake);
    }

    function slash(address staker, address reporter) external onlyNetwork returns (uint256 taken) {
        taken = stakeOf[staker];
        stakeOf[staker] = 0;
        _pay(reporter, taken * REWARD_PERCENT / 100);
    }

    function payeeOf(address staker) external pure returns (address) {
        return staker;
    }

    /// The network pays nothing out before its own time is over.
    function _unbonding() internal pure override returns (uint32) {
        return type(uint32).max;
    }
}
