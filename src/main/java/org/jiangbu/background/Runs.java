package org.jiangbu.background;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts long work and tells its starter how far it is; nobody else sees or touches a person's runs. */
@Service
public class Runs {

    /**
     * Queues work in the caller's transaction; it begins when that commits. The same command of the same person starts
     * nothing again and answers the run of the first time.
     *
     * @param title what the person sees in the list of runs, in the language it was started in
     * @param keys what to process; a repeated key counts once
     */
    @Transactional
    public long start(String kind, String title, JsonNode params, List<String> keys, @Nullable String commandId) {
        throw new UnsupportedOperationException();
    }

    public Run get(long id) {
        throw new UnsupportedOperationException();
    }

    /** The failed keys with their sentences, at most a thousand. */
    public List<RunItem> failures(long id) {
        throw new UnsupportedOperationException();
    }

    /** The person's last hundred runs, newest first. */
    public List<Run> mine() {
        throw new UnsupportedOperationException();
    }

    /** Stops after the keys that are just being processed; what is done stays done. */
    @Transactional
    public void stop(long id) {
        throw new UnsupportedOperationException();
    }

    /** Tries the failed keys again and goes on where a stopped run stood; returns the run. */
    @Transactional
    public long retryFailed(long id) {
        throw new UnsupportedOperationException();
    }

    /** Processes everything queued or abandoned on the calling thread. */
    public void drain() {
        throw new UnsupportedOperationException();
    }
}
