package esperanza.files.scan;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;

/** Looks through the bytes of a file for programs that harm. */
public interface Scanner {

    /**
     * Reads the file at the pace of the scanner, and waits on no thread. A scanner that is away or hangs answers {@link
     * Scan.Verdict#NOT_SCANNED}: the caller scans again later. Fails only as the file does.
     */
    Uni<Scan> scan(Multi<Buffer> file);
}
