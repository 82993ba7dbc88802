/** Payment batches for other systems: the same services and rights as the screens. */
@NullMarked
package org.jiangbu.disbursement.rest;

import org.jspecify.annotations.NullMarked;
