package org.jiangbu.declaration;

import java.util.Collection;
import java.util.Map;
import org.jiangbu.base.Internal;

/** What declarations are about at this moment, where another module knows better than their verified sums; in fen. */
public interface AmountAtStake {
    /** By number; a declaration that is about its verified sum is left out. Checks no right. */
    @Internal
    Map<String, Long> of(Collection<String> numbers);
}
