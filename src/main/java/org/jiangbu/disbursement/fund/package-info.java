/** The accounts that awards are paid from: what arrived, was allocated, reserved and paid; never more than arrived. */
@NullMarked
package org.jiangbu.disbursement.fund;

import org.jspecify.annotations.NullMarked;
