package org.jiangbu.approval;

import java.util.List;
import org.jiangbu.base.Money;

/**
 * The business part of an approval form, in the reader's language.
 *
 * @param title what the form is of, such as the declaration of a year; empty where another part says it
 */
public record CasePaper(String title, List<Fact> facts, List<Table> tables, List<Sum> sums) {
    /** One thing that is said once. */
    public record Fact(String label, String value) {}

    /** An amount that is printed in figures and in capitals. */
    public record Sum(String label, Money amount) {}

    /** Lines under heads, which are repeated on every page; the last line may hold the totals. */
    public record Table(String heading, List<Column> columns, List<List<String>> lines) {}

    /**
     * @param width in relation to the other columns
     * @param figures whether it holds amounts or quantities, which stand at the right
     */
    public record Column(String head, int width, boolean figures) {
        public static Column words(String head, int width) {
            return new Column(head, width, false);
        }

        public static Column figures(String head, int width) {
            return new Column(head, width, true);
        }
    }
}
