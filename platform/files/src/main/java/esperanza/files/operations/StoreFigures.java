package esperanza.files.operations;

import java.time.Instant;
import java.util.Optional;

/**
 * The store of files in numbers. They are taken once in a quarter of an hour and rounded, so that they do not tell
 * when somebody sends.
 *
 * @param takenAt when they were taken
 * @param freePercent the free room
 * @param segments the stored pieces, each of up to 8 MiB, in full hundreds
 * @param uploads files that are being sent
 * @param waiting files whose last byte is here, and which the service does not have yet
 * @param damaged pieces that are missing or were changed
 * @param readAgain when the reading of all pieces was begun that came to its end last
 */
public record StoreFigures(
        Instant takenAt,
        long freePercent,
        long segments,
        FileCount uploads,
        FileCount waiting,
        long damaged,
        Optional<Instant> readAgain) {}
