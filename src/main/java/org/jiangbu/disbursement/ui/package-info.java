/** Screens of funds and payment batches; they show and ask, the services decide. */
@NullMarked
package org.jiangbu.disbursement.ui;

import org.jspecify.annotations.NullMarked;
