package esperanza.files.store;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps sealed segments under their names. Every method waits for a disk or a network: call it on a worker thread.
 *
 * <p>Fails with {@link StoreAway} if the store does not answer or has no room.
 */
public interface FileStore {

    /** Stores a segment durably: it outlives a loss of power as soon as this returns. Safe to repeat. */
    void put(String name, byte[] sealed);

    /** The bytes of this name. Fails with {@link Damaged} if they are missing or do not hash to their name. */
    byte[] get(String name);

    /** Removes a segment. Does nothing if there is none. */
    void remove(String name);

    /** Takes a segment out of the list for a while. {@link #get} brings it back. Does nothing if there is none. */
    void setAside(String name, Instant now);

    /** The names of segments that were set aside before this instant, and not read since. */
    List<String> asideBefore(Instant instant);

    /**
     * The names of segments that were stored before this instant, a part of the store at a time. The caller closes the
     * stream.
     *
     * @param beginning the two hex digits with which the names begin
     */
    Stream<String> storedBefore(Instant instant, String beginning);

    /** How much room is free, as a part of the whole: 0 to 1. */
    double free();
}
