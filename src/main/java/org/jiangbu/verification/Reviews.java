package org.jiangbu.verification;

import org.springframework.stereotype.Service;

/** The household's right to have a rejection looked at once more (复核). */
@Service
public class Reviews {
    /** Asks for the review on the household's behalf: once, within five working days of the rejection. */
    public void request(String number, String grounds) {
        throw new UnsupportedOperationException();
    }

    /** Whether a review may be asked for now by the current person. */
    public boolean possible(String number) {
        throw new UnsupportedOperationException();
    }
}
