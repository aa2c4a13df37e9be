// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IVerifier} from "./Groth16.sol";
import {Settlement} from "./Settlement.sol";
import {StateProof} from "./StateProof.sol";

/// Where blocks of apps are proven whose every block needs a proof besides the signatures of members.
///
/// Such an app keeps a root of its accounts as the first entry of its state, by a hash that circuits are good at. A block is proven when its parent is
/// and proofs lead from the parent's root of accounts to its own. Anybody may prove; what was never settled may be proven, too, and is final nowhere.
contract Proofs {
    /// Places of the words of a header.
    uint256 private constant ROLLUP = 0;
    uint256 private constant HEIGHT = 1;
    uint256 private constant PARENT = 6;
    uint256 private constant STATE_ROOT = 7;
    /// Parent of first blocks: stands for the genesis.
    bytes32 private constant GENESIS = 0;
    /// Key of the first entry of a state.
    bytes private constant ROOT_KEY = hex"01";
    uint256 private constant ROOT_BYTES = 32;

    Settlement public immutable settlement;
    /// Said once by the operator, for ever.
    mapping(bytes32 rollup => IVerifier) public verifiers;
    /// Roots of accounts of proven blocks, by the hashes of their headers; zero is none.
    mapping(bytes32 rollup => mapping(bytes32 header => uint256)) public roots;
    /// Roots on the way from a proven block to one above.
    mapping(bytes32 rollup => mapping(bytes32 parent => mapping(uint256 root => bool))) public reached;

    event Began(bytes32 indexed rollup, IVerifier verifier, uint256 root);
    event Proven(bytes32 indexed rollup, uint256 indexed height, bytes32 header, uint256 root);

    error NotOperator();
    error HasBegun();
    error OtherRoot();
    error ParentNotProven();
    error NotReached();
    error WrongProof(uint256 index);

    constructor(Settlement of_) {
        settlement = of_;
    }

    /// Says who judges the proofs of an app, and shows the root of accounts that its genesis has.
    function begin(bytes32 rollup, IVerifier verifier, uint256 root, bytes32[] calldata siblings) external {
        (address operator,,,,,,, bytes32 genesisRoot) = settlement.apps(rollup);
        if (msg.sender != operator) revert NotOperator();
        if (address(verifiers[rollup]) != address(0)) revert HasBegun();
        _requireRoot(genesisRoot, root, siblings);
        (verifiers[rollup], roots[rollup][GENESIS]) = (verifier, root);
        emit Began(rollup, verifier, root);
    }

    /// Proves a block. `steps` are the roots on the way to its own, a proof for each, from its parent's or from one that `advance` noted; none where no
    /// account changed.
    function prove(bytes32[15] calldata header, bytes32[] calldata siblings, uint256 from, uint256[] calldata steps, bytes[] calldata proofs) external {
        bytes32 rollup = header[ROLLUP];
        uint256 root = _lead(rollup, header[PARENT], from, steps, proofs);
        _requireRoot(header[STATE_ROOT], root, siblings);
        bytes32 hash = keccak256(abi.encode(header));
        roots[rollup][hash] = root;
        emit Proven(rollup, uint256(header[HEIGHT]), hash, root);
    }

    /// Notes a root on the way from a proven block to one above, for blocks whose proofs one transaction does not hold.
    function advance(bytes32 rollup, bytes32 parent, uint256 from, uint256[] calldata steps, bytes[] calldata proofs) external {
        reached[rollup][parent][_lead(rollup, parent, from, steps, proofs)] = true;
    }

    /// Where proofs lead to.
    function _lead(bytes32 rollup, bytes32 parent, uint256 root, uint256[] calldata steps, bytes[] calldata proofs) private view returns (uint256) {
        uint256 first = roots[rollup][parent];
        if (first == 0) revert ParentNotProven();
        if (root != first && !reached[rollup][parent][root]) revert NotReached();
        for (uint256 i; i < steps.length; ++i) {
            if (!verifiers[rollup].isProven(root, steps[i], proofs[i])) revert WrongProof(i);
            root = steps[i];
        }
        return root;
    }

    function isProven(bytes32 rollup, bytes32 header) external view returns (bool) {
        return roots[rollup][header] != 0;
    }

    /// Zero stands for no root, so it is none.
    function _requireRoot(bytes32 stateRoot, uint256 root, bytes32[] calldata siblings) private pure {
        if (root == 0 || !StateProof.isPresent(stateRoot, ROOT_KEY, StateProof.littleEndian(root, ROOT_BYTES), siblings)) revert OtherRoot();
    }
}
