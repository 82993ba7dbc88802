package org.jiangbu.policy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jiangbu.base.Money;

/** How money that does not suffice falls on awards that are due (P17, F26). Pure: it books nothing and knows no fund. */
public final class Shortage {
    private Shortage() {}

    /** What is missing; zero where the money suffices. */
    public static Money missing(List<Money> due, Money available) {
        return Money.sum(due).minus(available).max(Money.ZERO);
    }

    /**
     * What each award gets now, in the order given; never more than it is due, in sum never more than is available.
     *
     * @param due awards of at least zero, in the order in which they are to be paid
     * @param available at least zero
     */
    public static List<Money> shares(ShortageRule rule, List<Money> due, Money available) {
        if (available.isNegative() || due.stream().anyMatch(Money::isNegative)) {
            throw new IllegalArgumentException("Neither what is due nor what is available may be below zero");
        }
        if (missing(due, available).isZero()) {
            return List.copyOf(due);
        }
        return switch (rule) {
            case BLOCK -> due.stream().map(one -> Money.ZERO).toList();
            case FIFO -> inOrder(due, available);
            case PRO_RATA -> proRata(due, available);
        };
    }

    private static List<Money> inOrder(List<Money> due, Money available) {
        List<Money> shares = new ArrayList<>();
        Money left = available;
        boolean open = true;
        for (Money one : due) {
            open = open && left.compareTo(one) >= 0;
            shares.add(open ? one : Money.ZERO);
            left = open ? left.minus(one) : left;
        }
        return shares;
    }

    /** Whole fen by share, the fen that remain to the largest remainders; the earlier award first where they are equal. */
    private static List<Money> proRata(List<Money> due, Money available) {
        BigInteger total = BigInteger.valueOf(Money.sum(due).fen());
        BigInteger money = BigInteger.valueOf(available.fen());
        List<BigInteger[]> parts = due.stream()
                .map(one -> BigInteger.valueOf(one.fen()).multiply(money).divideAndRemainder(total))
                .toList();
        long[] fen = parts.stream().mapToLong(part -> part[0].longValueExact()).toArray();
        int left = (int) (available.fen()
                - IntStream.range(0, fen.length).mapToLong(i -> fen[i]).sum());
        IntStream.range(0, fen.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> parts.get(i)[1]).reversed())
                .limit(left)
                .forEach(i -> fen[i]++);
        return IntStream.range(0, fen.length).mapToObj(i -> Money.ofFen(fen[i])).toList();
    }
}
