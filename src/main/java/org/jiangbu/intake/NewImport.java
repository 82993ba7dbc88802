package org.jiangbu.intake;

import java.util.List;

/** A judged upload, ready to be kept. */
record NewImport(
        int programmeYear,
        String fileName,
        String sha256,
        String scope,
        String[] areaCodes,
        boolean initialLoad,
        Tally tally,
        List<Note> notes) {}
