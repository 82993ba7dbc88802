package org.jiangbu.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Widths;

/** The kinds of labour whose income is awarded (R10). */
public enum LabourType {
    /** 稳定转移就业. */
    STABLE_TRANSFER,
    /** 本地短期务工. */
    LOCAL_SHORT,
    /** 采集林下资源. */
    FOREST_GATHERING;

    public String messageKey() {
        return "policy.labour." + name();
    }

    /** The kind meant by a word in a register, in either language, if it is one of the known spellings. */
    public static Optional<LabourType> match(Messages messages, String text) {
        String wanted = Widths.narrow(text).replaceAll("\\s", "");
        return Arrays.stream(values())
                .filter(type -> type.name().equals(wanted)
                        || type.isSpelt(messages, Locale.SIMPLIFIED_CHINESE, wanted)
                        || type.isSpelt(messages, Locale.ENGLISH, wanted))
                .findFirst();
    }

    private boolean isSpelt(Messages messages, Locale locale, String wanted) {
        String spellings = messages.get(locale, messageKey() + ".spellings");
        return Arrays.asList(spellings.replaceAll("\\s", "").split(",")).contains(wanted);
    }
}
