/** Work items for other systems: the same services and rights as the screens. */
@NullMarked
package org.jiangbu.inbox.rest;

import org.jspecify.annotations.NullMarked;
