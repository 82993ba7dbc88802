/** What travels to the bank and comes back: the payment file, its control totals, and the tables of a result. */
@NullMarked
package org.jiangbu.disbursement.bank;

import org.jspecify.annotations.NullMarked;
