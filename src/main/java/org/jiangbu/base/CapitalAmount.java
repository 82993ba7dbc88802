package org.jiangbu.base;

/** Amounts in Chinese capitals, as the annex of the payment rules (支付结算办法) asks: 壹拾 never 拾, no 整 after 分. */
final class CapitalAmount {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿"};
    private static final long[] GROUP_UNITS = {1, 10_000, 100_000_000};

    private CapitalAmount() {}

    static String of(Money amount) {
        long fen = Math.abs(amount.fen());
        long yuan = fen / 100;
        StringBuilder text = new StringBuilder(amount.isNegative() ? "人民币负" : "人民币");
        if (yuan > 0 || fen == 0) {
            text.append(yuan == 0 ? "零" : integer(yuan)).append('元');
        }
        return text.append(fraction((int) (fen % 100), yuan > 0)).toString();
    }

    private static String fraction(int fen, boolean afterYuan) {
        if (fen == 0) {
            return "整";
        }
        String jiao = fen >= 10 ? digit(fen / 10) + "角" : afterYuan ? "零" : "";
        return fen % 10 == 0 ? jiao : jiao + digit(fen % 10) + "分";
    }

    private static String integer(long yuan) {
        StringBuilder text = new StringBuilder();
        for (int group = 2; group >= 0; group--) {
            int value = (int) (yuan / GROUP_UNITS[group] % 10_000);
            if (value == 0) {
                continue;
            }
            if (!text.isEmpty() && (value < 1000 || skippedGroup(yuan, group))) {
                text.append('零');
            }
            text.append(fourDigits(value)).append(GROUPS[group]);
        }
        return text.toString();
    }

    /** Whether the group of four digits just above this one is empty, as in 壹亿零伍仟元. */
    private static boolean skippedGroup(long yuan, int group) {
        return yuan / GROUP_UNITS[group + 1] % 10_000 == 0;
    }

    private static String fourDigits(int value) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int place = 3, unit = 1000; place >= 0; place--, unit /= 10) {
            int digit = value / unit % 10;
            if (digit == 0) {
                gap = !text.isEmpty();
            } else {
                text.append(gap ? "零" : "").append(digit(digit)).append(PLACES[place]);
                gap = false;
            }
        }
        return text.toString();
    }

    private static String digit(int digit) {
        return String.valueOf(DIGITS.charAt(digit));
    }
}
