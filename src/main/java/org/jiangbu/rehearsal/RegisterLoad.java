package org.jiangbu.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.intake.ImportPreview;
import org.jiangbu.intake.RegisterImports;
import org.jiangbu.security.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Imports every workbook of a folder as the programme's initial load. */
@Component
class RegisterLoad {
    private static final Logger log = LoggerFactory.getLogger(RegisterLoad.class);

    private final RegisterImports imports;
    private final Workers workers;
    private final CurrentUser user;
    private final Messages messages;

    RegisterLoad(RegisterImports imports, Workers workers, CurrentUser user, Messages messages) {
        this.imports = imports;
        this.workers = workers;
        this.user = user;
        this.messages = messages;
    }

    /** What the folder held: rows that were refused, and files that could not be read at all. */
    record Loaded(long refusedRows, List<String> unreadable) {}

    Loaded load(Path folder, int programmeYear, long clerk) {
        long refused = 0;
        List<String> unreadable = new ArrayList<>();
        List<Long> runs = new ArrayList<>();
        Registers registers = Registers.in(folder);
        for (Path other : registers.otherTables()) {
            unreadable.add(unreadable(other, new Refusal("rehearsal.not-a-workbook")));
        }
        for (Path file : registers.workbooks()) {
            try {
                refused +=
                        user.runAs(clerk, () -> load(file, programmeYear, runs)).refusedRows();
            } catch (Refusal refusal) {
                unreadable.add(unreadable(file, refusal));
            }
        }
        workers.finish(Map.of(clerk, runs));
        return new Loaded(refused, unreadable);
    }

    private String unreadable(Path file, Refusal why) {
        log.warn("{}: {}", file.getFileName(), why.sentence(messages));
        return file.getFileName().toString();
    }

    private ImportPreview load(Path file, int programmeYear, List<Long> runs) {
        try (InputStream content = Files.newInputStream(file)) {
            ImportPreview preview = imports.upload(file.getFileName().toString(), content, programmeYear, true);
            if (preview.takenRows() > 0) {
                runs.add(imports.confirm(preview.id()));
            }
            log.info("{}: {} rows taken, {} refused", file.getFileName(), preview.takenRows(), preview.refusedRows());
            return preview;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
