// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Code} from "./Code.sol";

/// Whatever can be shown a proof that one root of accounts becomes another.
interface IVerifier {
    function isProven(uint256 before, uint256 next, bytes calldata proof) external view returns (bool);
}

/// Proofs of one circuit with two public inputs: Groth16 over BN254, by the precompiles of EIP-196 and EIP-197, which refuse points outside the groups.
///
/// The key is said when the contract is made. Whoever made the key and kept what it was made from can prove anything.
contract Groth16 is IVerifier {
    struct G1 {
        uint256 x;
        uint256 y;
    }

    /// Imaginary parts first, as the precompile takes them.
    struct G2 {
        uint256[2] x;
        uint256[2] y;
    }

    struct Key {
        G1 alpha;
        G2 beta;
        G2 gamma;
        G2 delta;
        /// For the one, and for each public input.
        G1[3] inputs;
    }

    struct Proof {
        G1 a;
        G2 b;
        G1 c;
    }

    uint256 private constant PROOF_BYTES = 256;
    /// The field of scalars, and that of coordinates.
    uint256 private constant SCALARS = 21888242871839275222246405745257275088548364400416034343698204186575808495617;
    uint256 private constant COORDINATES = 21888242871839275222246405745257275088696311157297823662689037894645226208583;
    address private constant ADD = address(0x06);
    address private constant MULTIPLY = address(0x07);
    address private constant PAIRING = address(0x08);

    /// Hash of the key.
    bytes32 public immutable keyHash;
    address private immutable keyAt;

    constructor(Key memory made) {
        bytes memory words = abi.encode(made);
        (keyHash, keyAt) = (keccak256(words), Code.store(words));
    }

    /// e(a, b) = e(alpha, beta) e(inputs, gamma) e(c, delta). An input beyond the field would stand for another one: it proves nothing.
    function isProven(uint256 before, uint256 next, bytes calldata proof) external view returns (bool) {
        if (proof.length != PROOF_BYTES || before >= SCALARS || next >= SCALARS) return false;
        Proof memory shown = abi.decode(proof, (Proof));
        Key memory key = abi.decode(Code.load(keyAt), (Key));
        (bool done, G1 memory sum) = _sum(key.inputs, before, next);
        if (!done || shown.a.y >= COORDINATES) return false;
        shown.a.y = shown.a.y == 0 ? 0 : COORDINATES - shown.a.y;
        bytes memory pairs = bytes.concat(_pair(shown.a, shown.b), _pair(key.alpha, key.beta), _pair(sum, key.gamma), _pair(shown.c, key.delta));
        bytes memory result;
        (done, result) = PAIRING.staticcall(pairs);
        return done && result.length == 32 && uint256(bytes32(result)) == 1;
    }

    function _sum(G1[3] memory inputs, uint256 before, uint256 next) private view returns (bool, G1 memory) {
        (bool first, bytes memory one) = MULTIPLY.staticcall(abi.encode(inputs[1], before));
        (bool second, bytes memory other) = MULTIPLY.staticcall(abi.encode(inputs[2], next));
        if (!first || !second) return (false, inputs[0]);
        (first, one) = ADD.staticcall(bytes.concat(one, other));
        if (!first) return (false, inputs[0]);
        (second, other) = ADD.staticcall(bytes.concat(one, abi.encode(inputs[0])));
        return second ? (true, abi.decode(other, (G1))) : (false, inputs[0]);
    }

    function _pair(G1 memory left, G2 memory right) private pure returns (bytes memory) {
        return abi.encode(left, right);
    }
}
