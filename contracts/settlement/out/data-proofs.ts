/** Written by contracts/settlement/compile.ts with solc 0.8.37+commit.f401782d.Emscripten.clang; do not edit. */

export const dataProofsAbi = [
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "blob",
    "type": "bytes32"
   },
   {
    "internalType": "uint256",
    "name": "z",
    "type": "uint256"
   },
   {
    "internalType": "uint256",
    "name": "y",
    "type": "uint256"
   },
   {
    "internalType": "bytes",
    "name": "commitment",
    "type": "bytes"
   },
   {
    "internalType": "bytes",
    "name": "proof",
    "type": "bytes"
   }
  ],
  "name": "isOpened",
  "outputs": [
   {
    "internalType": "bool",
    "name": "done",
    "type": "bool"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "commitment",
    "type": "bytes32"
   },
   {
    "internalType": "uint256",
    "name": "index",
    "type": "uint256"
   },
   {
    "internalType": "uint256",
    "name": "total",
    "type": "uint256"
   },
   {
    "internalType": "bytes",
    "name": "share",
    "type": "bytes"
   },
   {
    "internalType": "bytes32[]",
    "name": "path",
    "type": "bytes32[]"
   }
  ],
  "name": "isShare",
  "outputs": [
   {
    "internalType": "bool",
    "name": "",
    "type": "bool"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 }
] as const;

export const dataProofsBytecode = '0x6080806040523460155761042d908161001a8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c80632777eb8a1461011157633f1805621461002f575f80fd5b3461010d5760a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261010d5760643567ffffffffffffffff811161010d5761007e903690600401610198565b6084359067ffffffffffffffff821161010d573660238301121561010d5781600401359267ffffffffffffffff841161010d573660248560051b8501011161010d57815f9160209360405192839283378101838152039060025afa156101025760209160246100f892016044356024355f51600435610323565b6040519015158152f35b6040513d5f823e3d90fd5b5f80fd5b3461010d5760a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261010d5760643567ffffffffffffffff811161010d57610160903690600401610198565b6084359067ffffffffffffffff821161010d576020926101876100f8933690600401610198565b929091604435602435600435610234565b9181601f8401121561010d5782359167ffffffffffffffff831161010d576020838186019501011161010d57565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761020757604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b9392919260308114801590610318575b61030d57865f97968897836080946102ac97604051998a9860208a019c8d5260408a01526060890152868801378501918483018a8152370101858152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081018352826101c6565b5190600a5afa3d1561030a573d67ffffffffffffffff811161020757604051906102fe60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f84011601836101c6565b81525f60203d92013e90565b90565b505050505050505f90565b506030871415610244565b9392949190858210156103fd57925f9186905b600182116103635750505014928361034f575b50505090565b61035a929350610407565b145f8080610349565b816001821810610381575b60011c90600181169060011c0190610336565b948484146103f1576001840193858110156103c45760051b8301356001878116036103b657906103b091610407565b9461036e565b6103bf91610407565b6103b0565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b50505050505050505f90565b5050505050505f90565b5f5260205260205f60408160025afa1561010d575f519056fea164736f6c6343000825000a' as const;

