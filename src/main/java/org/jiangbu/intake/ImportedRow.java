package org.jiangbu.intake;

import java.util.List;
import org.jiangbu.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * A judged row as the preview shows it.
 *
 * @param cell address of the cell that the first reason speaks of, such as {@code F12}; with the sheet's name when the
 *     workbook has several registers
 * @param reasons sentences in the reader's language, each with its cell
 * @param amount sum of the row's sale and labour income, if it could be read
 * @param declarationNo the declaration that came of it, once confirmed
 */
public record ImportedRow(
        int seq,
        String sheet,
        int rowNo,
        Verdict verdict,
        String cell,
        List<String> reasons,
        String place,
        String headName,
        String what,
        @Nullable Money amount,
        @Nullable String declarationNo) {}
