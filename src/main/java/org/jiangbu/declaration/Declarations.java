package org.jiangbu.declaration;

import java.util.List;
import org.springframework.stereotype.Service;

/** Declaring by a person: draft, save, submit, withdraw, correct, look. Every method checks right and area. */
@Service
public class Declarations {
    /** The process that every submitted declaration runs through. */
    public static final String PROCESS = "subsidy-declaration";

    /** Opens a draft and returns its id; a household has one draft at a time. */
    public long draft(NewDeclaration declaration) {
        throw new UnsupportedOperationException();
    }

    /** Replaces the lines of a draft or of a returned declaration; returns the new revision. */
    public int save(long id, int revision, NewDeclaration declaration) {
        throw new UnsupportedOperationException();
    }

    /** Submits a draft and starts its case; the same command submits once. */
    public void submit(long id, String commandId) {
        throw new UnsupportedOperationException();
    }

    /** Takes a declaration back, until the township's check is done. */
    public void withdraw(long id) {
        throw new UnsupportedOperationException();
    }

    /** Sends a returned declaration on again. */
    public void resubmit(long id, String commandId) {
        throw new UnsupportedOperationException();
    }

    public DeclarationView view(String number) {
        throw new UnsupportedOperationException();
    }

    public List<DeclarationSummary> search(DeclarationQuery query) {
        throw new UnsupportedOperationException();
    }
}
