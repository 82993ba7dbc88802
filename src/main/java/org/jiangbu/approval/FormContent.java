package org.jiangbu.approval;

import java.util.List;

/** Everything that one printed form says. */
record FormContent(
        String title,
        String unit,
        String caseKey,
        List<CasePaper> parts,
        List<Entry> entries,
        List<Entry> waiting,
        String printed) {}
