package org.jiangbu.paper;

import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.DefaultSplitCharacter;
import com.lowagie.text.pdf.PdfChunk;

/** Where a printed line may end: no line begins with a closing sign or ends with an opening one. */
public final class LineBreaks implements SplitCharacter {
    public static final LineBreaks CHINESE = new LineBreaks();
    /** By their code points: , . ; : and the signs of Chinese that close something. */
    private static final String CLOSING =
            ",.;:%)\u3001\u3002\uff0c\uff1b\uff1a\uff01\uff1f\uff09\u300b\u3015\u201d\u2019";

    private static final String OPENING = "(\uff08\u300a\u3014\u201c\u2018";

    private LineBreaks() {}

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] signs, PdfChunk[] chunks) {
        boolean beforeClosing = current + 1 < end && CLOSING.indexOf(signs[current + 1]) >= 0;
        return !beforeClosing
                && OPENING.indexOf(signs[current]) < 0
                && DefaultSplitCharacter.DEFAULT.isSplitCharacter(start, current, end, signs, chunks);
    }
}
