package esperanza.files.upload;

import esperanza.files.FilesSettings;
import esperanza.files.StoredFiles;
import esperanza.files.segment.SegmentNames;
import esperanza.files.segment.Segments;
import esperanza.runtime.command.Gate;
import esperanza.runtime.query.Queries;
import esperanza.runtime.sealing.FileKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The uploads of one instance, and its two tasks: to hand files on, and to sweep. */
public final class UploadParts {

    private final Uploads uploads;
    private final HandingOn handingOn;
    private final Sweep sweep;

    /**
     * @param ended runs when the last byte of a file is durable
     * @param service asked for with each file
     * @param gate nothing is swept while it is shut, and nothing expires
     */
    public UploadParts(
            Pool pool,
            FileKeys keys,
            Segments segments,
            FilesSettings settings,
            InstantSource clock,
            Runnable ended,
            Supplier<UploadDone> service,
            Gate gate) {
        Queries queries = new Queries(pool);
        SegmentNames names = new SegmentNames(queries);
        UploadTable table = new UploadTable(queries, settings.kept());
        UploadLimits limits = UploadLimits.of(settings, Runtime.getRuntime().maxMemory());
        Ending ending = new Ending(table, keys, segments.stored());
        this.uploads = new Uploads(table, ending, keys, segments, limits, clock, ended);
        StoredFiles files = new StoredFiles(keys, segments, names);
        this.handingOn = new HandingOn(
                new Ended(queries, settings, gate),
                ending,
                new Joining(pool, files, segments),
                keys,
                files,
                service,
                settings.handOver());
        this.sweep = new Sweep(table, ending, segments.stored(), names, clock, gate);
    }

    public Uploads uploads() {
        return uploads;
    }

    /** Hands one file on. False if none was waiting. */
    public Uni<Boolean> handOn() {
        return handingOn.one();
    }

    /** Removes what expired and what has no name. */
    public Uni<Void> sweep() {
        return sweep.once();
    }
}
