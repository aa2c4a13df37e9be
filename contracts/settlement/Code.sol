// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Bytes kept as contract code: written once, and read at the price of one storage slot whatever their number.
library Code {
    /// Behind a stop byte, so that nobody can call into them. Zero when they do not fit.
    function store(bytes memory data) internal returns (address at) {
        bytes memory creation = abi.encodePacked(hex"61", uint16(data.length + 1), hex"80600a3d393df300", data);
        assembly { at := create(0, add(creation, 32), mload(creation)) }
    }

    /// What `store` stored.
    function load(address at) internal view returns (bytes memory data) {
        data = new bytes(at.code.length - 1);
        assembly ("memory-safe") { extcodecopy(at, add(data, 32), 1, mload(data)) }
    }
}
