// SPDX-License-Identifier: Apache-2.0
pragma circom 2.1.0;

include "constants.circom";

// As mimc.ts has it: MiMC with exponent 5, as a compression of two elements. 330 constraints.
template Compress() {
    signal input left;
    signal input right;
    signal output out;
    var rounds = mimcRounds();
    var constants[110] = mimcConstants();
    signal square[rounds];
    signal fourth[rounds];
    signal state[rounds];
    var sum;
    for (var i = 0; i < rounds; i++) {
        sum = left + constants[i] + (i == 0 ? right : state[i - 1]);
        square[i] <== sum * sum;
        fourth[i] <== square[i] * square[i];
        state[i] <== fourth[i] * sum;
    }
    out <== state[rounds - 1] + 2 * left + right;
}
