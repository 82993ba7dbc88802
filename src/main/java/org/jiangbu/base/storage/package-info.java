/**
 * Where everything is kept: a PostgreSQL server that the application starts by itself in its data folder, or one that is
 * named by a JDBC URL; the migrations of every module; and the vault for what must not lie readable in a table.
 */
@NamedInterface("storage")
@NullMarked
package org.jiangbu.base.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
