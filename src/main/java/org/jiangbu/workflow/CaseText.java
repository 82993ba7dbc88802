package org.jiangbu.workflow;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an inbox shows of a case.
 *
 * @param title who or what it is about, e.g. the householder's name
 * @param amountFen the amount at stake in fen
 * @param category product category or kind, for filtering
 * @param products codes of the products it is about, for filtering; none where it is about none
 * @param searchText further words by which it can be found (number, pinyin initials), lower case
 * @param assignees person by role where the case names one, e.g. the household's assigned cadre
 * @param excluded persons who must not act: own household, relatives, who entered it (H6, H19)
 * @param parts cases that this one carries on, as {@link CaseDescriber#parts} names them; filled in by the inbox
 * @param flags short codes worth a mark in the list
 */
public record CaseText(
        String caseKey,
        String areaCode,
        String title,
        @Nullable Long amountFen,
        @Nullable String category,
        Set<String> products,
        String searchText,
        Map<String, Long> assignees,
        Set<Long> excluded,
        Set<String> parts,
        Set<String> flags) {
    /** Of a case that carries on no other. */
    public CaseText(
            String caseKey,
            String areaCode,
            String title,
            @Nullable Long amountFen,
            @Nullable String category,
            Set<String> products,
            String searchText,
            Map<String, Long> assignees,
            Set<Long> excluded,
            Set<String> flags) {
        this(caseKey, areaCode, title, amountFen, category, products, searchText, assignees, excluded, Set.of(), flags);
    }

    /** Of a case that names nobody, keeps nobody away and has no marks; found by its number, title and the further words. */
    public static CaseText titled(
            String caseKey, String areaCode, String title, @Nullable Long amountFen, String furtherWords) {
        String search = (caseKey + " " + title + " " + furtherWords).strip().toLowerCase(Locale.ROOT);
        return new CaseText(caseKey, areaCode, title, amountFen, null, Set.of(), search, Map.of(), Set.of(), Set.of());
    }

    /** The same of a case that carries on these, from which these persons are kept. */
    CaseText carrying(Set<String> cases, Set<Long> kept) {
        Set<Long> all = new HashSet<>(excluded);
        all.addAll(kept);
        return new CaseText(
                caseKey, areaCode, title, amountFen, category, products, searchText, assignees, all, cases, flags);
    }
}
